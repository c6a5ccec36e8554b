using NodaTime;
using QsGen.Institution.Calendar;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads <c>holidays</c>.</summary>
internal static class CalendarReader
{
    /// <summary>The days that are no business days besides weekends, sorted, each once.</summary>
    public static bool Holidays(YamlNode node, ModelPath path, FindingLog log, out ValueList<LocalDate> value)
    {
        value = [];
        if (node is YamlScalar { Text: HolidayWords.UsFederal or HolidayWords.None } word)
        {
            value = word.Text == HolidayWords.UsFederal ? FederalHolidays.All : [];
            return true;
        }

        if (node is not YamlSequence list)
        {
            return TextValues.Broken(LoadRules.HolidaysAreList, node, path, log, $"'{path}' must be a list, not {node.Describe()}");
        }

        var days = new List<LocalDate>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            string? problem = $"{list.Items[i].Describe()} is not a day";
            if (list.Items[i] is YamlScalar scalar && DayText.Read(scalar.Text, out problem) is { } day)
            {
                days.Add(day);
                continue;
            }

            log.AddBroken(LoadRules.HolidayIsDay, list.Items[i], path.Item(i), problem!);
        }

        value = days.Distinct().Order().ToValueList();
        return true;
    }
}
