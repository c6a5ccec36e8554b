using System.Text.RegularExpressions;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Apps;

/// <summary>Holds the apps to the inventory of what such dashboards show. Every difference mends a weakness; one file lists them.</summary>
internal sealed class InventoryTests
{
    private const string DifferencesFile = "apps/differences.txt";

    [Test]
    public void Apps_DefaultInstitution_DifferFromTheInventoryOnlyWhereAWeaknessWasMended()
    {
        var differences = Apps().SelectMany(app =>
        {
            var wanted = Inventory(app.Key).ToHashSet();
            var actual = DefinitionFacts.Of(AppDefinition.Of(app)).ToHashSet();
            return wanted.Except(actual).Select(fact => $"- {fact}").Concat(actual.Except(wanted).Select(fact => $"+ {fact}"));
        }).ToList();
        if (Environment.GetEnvironmentVariable("QSGEN_PRINT_DIFFERENCES") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, differences);
        }

        Assert.That(differences, Is.EquivalentTo(Expected().Select(line => line.Fact)));
    }

    [Test]
    public void Differences_EachLine_CitesAWeaknessThatTheFileExplains()
    {
        var explained = Facts.ReadLines(DifferencesFile).Where(line => Regex.IsMatch(line, "^# [a-z-]+: ."))
            .Select(line => line[2..line.IndexOf(':')]).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(explained, Is.Unique);
            Assert.That(explained, Is.SubsetOf(Facts.ReadRows("weaknesses").Select(row => row[0])));
            Assert.That(Expected().Select(line => line.Reason).Distinct(), Is.EquivalentTo(explained));
        });
    }

    [Test]
    public void Apps_AllTogether_HaveAllSheetsAndVisuals()
    {
        var sheets = Apps().SelectMany(app => app.Sheets).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(sheets, Has.Count.EqualTo(32));
            Assert.That(sheets.SelectMany(sheet => sheet.Visuals).Count(), Is.EqualTo(199));
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
        from line in Facts.ReadLines(DifferencesFile)
        where line.Length > 0 && !line.StartsWith('#')
        let gap = line.IndexOf(' ')
        select (line[..gap], line[(gap + 1)..]);
}
