using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.Components.Deployment;
using QsGen.Components.L1Dashboard;
using QsGen.Components.Shared;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Rules that every app keeps, beyond what the tree and AWS ask for.</summary>
internal sealed partial class AppRulesTests
{
    private static AppContext Default => new(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.Postgres);

    private static App L1 => L1DashboardApp.Build(Default);

    [Test]
    public void L1_Drills_NavigateBeforeTheyWrite()
    {
        var actions = Nodes(AppDefinition.Of(L1)).Where(node => node.ContainsKey("ActionOperations")).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(actions, Has.Count.EqualTo(22));
            Assert.That(
                actions.Select(action => action["ActionOperations"]!.AsArray().Select(operation => operation!.AsObject().Single().Key)),
                Is.All.EqualTo(new[] { "NavigationOperation", "SetParametersOperation" }));
        });
    }

    [Test]
    public void Drills_OfAllApps_LeaveTheChosenDaysToTheReader()
    {
        var drills = AppFixtures.Default.SelectMany(Drills).ToList();
        var days = AppFixtures.Default.SelectMany(app => app.Sheets).SelectMany(sheet => sheet.Controls)
            .Where(control => control.Title is "Date From" or "Date To").OfType<ParameterControl>()
            .Select(control => control.Parameter.Name).ToHashSet();

        Assert.Multiple(() =>
        {
            Assert.That(drills.Count(drill => drill.Target == L1Sheets.Transactions), Is.EqualTo(7));
            Assert.That(drills.SelectMany(drill => drill.Writes).Where(write => days.Contains(write.Target.Name)), Is.Empty);
        });
    }

    [Test]
    public void Exceptions_AClick_OpensTheStatement_WhichIsThereWhateverTheCheck() => Assert.That(
        L1.Sheets.SelectMany(sheet => sheet.Visuals).OfType<Table>()
            .Where(table => table.Datasets.Single().Identifier == "l1-todays-exceptions-ds")
            .Select(table => table.Actions.OfType<Drill>().Single(drill => drill.Trigger == ActionTrigger.LeftClick).Target),
        Has.Exactly(3).EqualTo(L1Sheets.DailyStatement).And.Exactly(3).Items);

    [Test]
    [Pins("last-day-loses-its-rows")]
    public void Apps_RangesOfDays_CompareColumnsThatHoldDays()
    {
        var columns = AppFixtures.Default.SelectMany(app => Nodes(AppDefinition.Of(app)))
            .Where(node => node.ContainsKey("TimeRangeFilter"))
            .Select(node => node["TimeRangeFilter"]!["Column"]!["ColumnName"]!.GetValue<string>()).Distinct();

        Assert.That(columns, Is.SubsetOf(
            new[]
            {
                "business_day", "posting_day", "parent_posting_day", "posted_day", "posted_date", "activity_date", "window_end", "leg_day",
            }));
    }

    [Test]
    [Pins("drills-open-the-next-day")]
    public void L1_DrillsIntoDailyStatement_HandOverTheFirstDay()
    {
        var days = Drills(L1).Where(drill => drill.Target == L1Sheets.DailyStatement)
            .Select(drill => drill.Writes.Single(write => write.Target.Name == new L1Parameters().StatementDay.Name).Source!.Source.Name);

        Assert.That(
            days,
            Is.EqualTo(
            [
                "business_day", "business_day", "business_day_start", "business_day_start", "business_day_start", "business_day_start",
                "business_day_start",
                "business_day", "business_day", "business_day", "business_day", "business_day_start",
            ]));
    }

    [TestCaseSource(typeof(AppFixtures), nameof(AppFixtures.Cases))]
    public void Texts_EachApp_AreForReaders(string bank, SqlDialect dialect, AppEntry entry)
    {
        var app = AppFixtures.Build(bank, dialect, entry);
        var last = app.Sheets[^1];
        var nodes = Nodes(AppDefinition.Of(app)).ToList();
        var labels = nodes.Select(node => node["CustomLabel"]).OfType<JsonValue>().Select(label => label.GetValue<string>());
        var texts = nodes.Where(node => node.ContainsKey("SheetTextBoxId")).Select(node => node["Content"]!.GetValue<string>());

        Assert.Multiple(() =>
        {
            Assert.That(last.Id.Name, Is.EqualTo("Info"));
            Assert.That(last.Visuals.Select(visual => visual.Title), Does.Contain("Liveness"));
            Assert.That(labels, Is.All.Not.Contains("_").And.All.Not.Empty);
            Assert.That(texts, Is.All.Not.Match(@"\n\n|\[[^\]]+\]\([^)]+\)"));
        });
    }

    /// <summary>A count of a column leaves out the rows in which it is empty; the sum of a 1 on every row does not.</summary>
    [TestCaseSource(typeof(AppFixtures), nameof(AppFixtures.Cases))]
    [Pins("counts-skip-rows-without-account")]
    public void Figures_EachApp_CountNoTexts(string bank, SqlDialect dialect, AppEntry entry) => Assert.That(
        Nodes(AppDefinition.Of(AppFixtures.Build(bank, dialect, entry)))
            .Where(node => node["AggregationFunction"] is JsonValue function && function.GetValue<string>() == "COUNT"),
        Is.Empty);

    [Test]
    public void Sources_OfApps_HoldNoColours()
    {
        var sources = new[] { "Executives", "L1Dashboard", "L2FlowTracing", "Investigation", "Shared" }
            .SelectMany(app => Directory.EnumerateFiles(Path.Combine(Repository.Root, "Components", app), "*.cs")).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(sources, Is.Not.Empty);
            Assert.That(sources.Where(file => Colour().IsMatch(File.ReadAllText(file))), Is.Empty);
        });
    }

    [Test]
    public void Build_InstitutionThatDeclaresNothing_StillPassesEveryCheck()
    {
        var bare = new InstitutionModel { Instance = new("bare") };

        Assert.That(AppFixtures.AppsOf(new AppContext(bare, SqlDialects.Postgres)).SelectMany(app => app.Check()), Is.Empty);
    }

    [Test]
    public void Build_HostileTexts_StayText()
    {
        const string Hostile = "<script>\"&'{{ x }} [a](http://b.example/?c&d) ${pExec}";
        var institution = BundledInstitutions.Load(BundledInstitutions.Default) with { Description = Hostile };

        var apps = AppFixtures.AppsOf(new AppContext(institution, SqlDialects.Postgres)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(apps.SelectMany(app => app.Check()), Is.Empty);
            Assert.That(AppDefinition.Of(apps[0]).ToJsonString(), Does.Not.Contain("<script>").And.Not.Contain("\\u003Cscript"));
        });
    }

    private static IEnumerable<Drill> Drills(App app) =>
        app.Sheets.SelectMany(sheet => sheet.Visuals).OfType<InteractiveVisual>().SelectMany(visual => visual.Actions).OfType<Drill>();

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(member => Nodes(member.Value)).Prepend(value),
        JsonArray list => list.SelectMany(Nodes),
        _ => [],
    };

    [GeneratedRegex("\"#[0-9A-Fa-f]{6}\"")]
    private static partial Regex Colour();
}
