using System.Collections.Immutable;
using System.Globalization;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Reads what is usual: amounts, firings per period, and groups of leg rails of which one fires.</summary>
internal static class TypicalReader
{
    private const int FewestAlternatives = 2;

    /// <summary>The amounts that one firing usually moves.</summary>
    public static bool Amounts(YamlNode node, ModelPath path, FindingLog log, out TypicalAmounts value)
    {
        value = new(0, 0);
        if (node is not YamlSequence { Items: [var low, var high] })
        {
            return TextValues.Broken(LoadRules.AmountRange, node, path, log, $"'{path}' is {node.Describe()}");
        }

        if (!(Money.Amount(low, path.Item(0), log, out var least) & Money.Amount(high, path.Item(1), log, out var most)))
        {
            return false;
        }

        value = new(least, most);
        return (least > 0 && most > least)
            || TextValues.Broken(LoadRules.AmountRange, node, path, log, string.Create(
                CultureInfo.InvariantCulture, $"'{path}' goes from {least} to {most}"));
    }

    /// <summary>How often something usually fires: a range per business day, or one with its period.</summary>
    public static bool Firings(YamlNode node, ModelPath path, FindingLog log, out TypicalFirings value)
    {
        value = new(FiringPeriod.BusinessDay, 0, 0);
        if (node is not YamlMapping mapping)
        {
            return Range(node, path, log, FiringPeriod.BusinessDay, out value);
        }

        var map = new EntityReader(mapping, Counted, path, log);
        return map.Required<FiringPeriod>(Keys.Period, Period, out var period)
            & map.Required<YamlNode>(Keys.Range, Whole, out var range)
            && Range(range!, path.Key(Keys.Range), log, period, out value);
    }

    /// <summary>Groups of leg rails.</summary>
    public static bool Groups(YamlNode node, ModelPath path, FindingLog log, out ImmutableArray<ImmutableArray<string>> value)
    {
        value = [];
        if (node is not YamlSequence list)
        {
            return TextValues.Broken(LoadRules.LegGroups, node, path, log, $"'{path}' is {node.Describe()}");
        }

        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var isWhole = true;
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is not YamlSequence { Items.Length: >= FewestAlternatives })
            {
                isWhole = TextValues.Broken(
                    LoadRules.LegGroups, list.Items[i], path.Item(i), log, $"'{path.Item(i)}' is {Count(list.Items[i])}");
                continue;
            }

            isWhole &= Lists.Identifiers(list.Items[i], path.Item(i), log, out var rails);
            groups.Add(rails);
        }

        value = groups.ToImmutable();
        return isWhole;
    }

    private static EntityFormat Counted => InstitutionFormat.CountedFirings;

    private static string Count(YamlNode node) => node is YamlSequence { Items.Length: 1 } ? "a list of one" : node.Describe();

    private static bool Whole(YamlNode node, ModelPath path, FindingLog log, out YamlNode value)
    {
        value = node;
        return true;
    }

    private static bool Period(YamlNode node, ModelPath path, FindingLog log, out FiringPeriod value)
    {
        var known = FiringPeriodWords.Find((node as YamlScalar)?.Text);
        value = known ?? default;
        return known is not null
            || TextValues.Broken(LoadRules.FiringPeriodKnown, node, path, log, $"the period is {node.Describe()}");
    }

    private static bool Range(YamlNode node, ModelPath path, FindingLog log, FiringPeriod period, out TypicalFirings value)
    {
        value = new(period, 0, 0);
        if (node is YamlSequence { Items: [var low, var high] } && Number(low) is { } least && Number(high) is { } most && least <= most)
        {
            value = new(period, least, most);
            return true;
        }

        return TextValues.Broken(LoadRules.FiringRange, node, path, log, $"'{path}' is {node.Describe()}, but no range of counts");
    }

    private static int? Number(YamlNode node) => node is YamlScalar { Kind: ScalarKind.Integer } scalar
        && int.TryParse(YamlInteger.Parse(scalar.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
