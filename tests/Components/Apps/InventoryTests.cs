using System.Text.RegularExpressions;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Apps;

/// <summary>Holds the apps to the inventory of what such dashboards show. One file lists every difference, with the weakness that it
/// mends or as our choice; <c>QSGEN_RECORD=1</c> puts new ones there.</summary>
internal sealed class InventoryTests
{
    private const string DifferencesFile = "apps/differences.txt";

    /// <summary>What stands for a difference that mends nothing.</summary>
    private const string Chosen = "chosen";

    [Test]
    public void Apps_DefaultInstitution_DifferFromTheInventoryOnlyWhereTheFileSaysSo()
    {
        var differences = Apps().SelectMany(app =>
        {
            var wanted = Inventory(app.Key).ToHashSet();
            var actual = DefinitionFacts.Of(AppDefinition.Of(app)).ToHashSet();
            return wanted.Except(actual).Select(fact => $"- {fact}").Concat(actual.Except(wanted).Select(fact => $"+ {fact}"));
        }).ToList();
        if (Approved.IsRecording)
        {
            Record(differences);
        }

        Assert.That(
            differences, Is.EquivalentTo(Expected().Select(line => line.Fact)), "set QSGEN_RECORD=1 once and look at the difference");
    }

    [Test]
    public void Differences_EachLine_CitesAWeaknessThatTheFileExplains()
    {
        var explained = Facts.ReadLines(DifferencesFile).Where(line => Regex.IsMatch(line, "^# [a-z-]+: ."))
            .Select(line => line[2..line.IndexOf(':')]).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(explained, Is.Unique);
            Assert.That(explained.Except([Chosen]), Is.SubsetOf(Facts.ReadRows("weaknesses").Select(row => row[0])));
            Assert.That(Expected().Select(line => line.Reason).Append(Chosen).Distinct(), Is.EquivalentTo(explained));
        });
    }

    private static IEnumerable<App> Apps() => AppFixtures.Default;

    // The facts about a sheet stand below its id in brackets.
    private static IEnumerable<string> Inventory(string app)
    {
        var sheet = "";
        foreach (var line in Facts.ReadLines($"apps/{app}.txt").Where(line => line.Length > 0))
        {
            if (line.StartsWith('['))
            {
                sheet = $"{line.Trim('[', ']')}: ";
            }
            else
            {
                yield return sheet + line;
            }
        }
    }

    private static IEnumerable<(string Reason, string Fact)> Expected() =>
        Facts.ReadLines(DifferencesFile).Where(IsDifference).Select(line => (line[..line.IndexOf(' ')], FactOf(line)));

    // What still differs keeps its line and its reason; what is new comes last.
    private static void Record(IEnumerable<string> differences)
    {
        var left = differences.ToList();
        var kept = Facts.ReadLines(DifferencesFile).Where(line => !IsDifference(line) || left.Remove(FactOf(line))).ToList();
        Facts.WriteLines(DifferencesFile, [.. kept, .. left.Select(fact => $"{Chosen} {fact}")]);
    }

    private static bool IsDifference(string line) => line.Length > 0 && !line.StartsWith('#');

    private static string FactOf(string line) => line[(line.IndexOf(' ') + 1)..];
}
