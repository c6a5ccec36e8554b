using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.QuickSight.Sheets;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Apps;

/// <summary>Holds the apps to the inventory of the reference product. Every difference is a fixed defect, listed in one file.</summary>
internal sealed class InventoryTests
{
    private const string DifferencesFile = "tests/Components/Apps/inventory-differences.txt";

    [Test]
    public void Apps_DefaultInstitution_DifferFromTheInventoryOnlyWhereADefectWasFixed()
    {
        var inventory = JsonNode.Parse(SharedFacts.ReadText("spec/inventory.json"))!["apps"]!.AsArray().Select(app => app!.AsObject());
        var apps = Apps().ToDictionary(app => app.Key);

        var differences = inventory.SelectMany(listed =>
        {
            var wanted = InventoryFacts.Of(listed).ToHashSet();
            var actual = DefinitionFacts.Of(AppDefinition.Of(apps[listed["app"]!.GetValue<string>()])).ToHashSet();
            return wanted.Except(actual).Select(fact => $"- {fact}").Concat(actual.Except(wanted).Select(fact => $"+ {fact}"));
        }).ToList();
        if (Environment.GetEnvironmentVariable("QSGEN_PRINT_DIFFERENCES") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, differences);
        }

        Assert.That(differences, Is.EquivalentTo(Expected().Select(line => line.Fact)));
    }

    [Test]
    public void Differences_EachLine_CitesAMarkedDefectThatTheFileExplains()
    {
        var explained = File.ReadLines(Path.Combine(SharedFacts.RepositoryRoot, DifferencesFile))
            .Where(line => Regex.IsMatch(line, "^# [A-Za-z]+[ -]?[0-9]+: .")).Select(line => line[2..line.IndexOf(':')]);

        Assert.Multiple(() =>
        {
            Assert.That(explained, Is.Unique);
            Assert.That(explained, Is.All.Match("^(D[0-9]+|DB-[0-9]+|Q[0-9]+|Design [0-9]+)$"));
            Assert.That(
                Expected().Select(line => line.Reason).Distinct(), Is.EquivalentTo(explained.Select(reason => reason.Replace(' ', '-'))));
        });
    }

    [Test]
    public void Apps_AllTogether_HaveAllSheetsAndVisuals()
    {
        var sheets = Apps().SelectMany(app => app.Sheets).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(sheets, Has.Count.EqualTo(29));
            Assert.That(sheets.SelectMany(sheet => sheet.Visuals).Count(), Is.EqualTo(72));
        });
    }

    private static IEnumerable<App> Apps() => AppFixtures.Default;

    private static IEnumerable<(string Reason, string Fact)> Expected() =>
        from line in File.ReadLines(Path.Combine(SharedFacts.RepositoryRoot, DifferencesFile))
        where line.Length > 0 && !line.StartsWith('#')
        let gap = line.IndexOf(' ')
        select (line[..gap], line[(gap + 1)..]);
}
