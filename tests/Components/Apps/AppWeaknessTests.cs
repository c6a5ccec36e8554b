using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.Components.Executives;
using QsGen.Components.Investigation;
using QsGen.Components.L1Dashboard;
using QsGen.Components.L2FlowTracing;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.Components.Figures;
using QsGen.Tests.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Weaknesses of the field's earlier tool that show in what the apps say and how they look; those about data are pinned beside
/// the datasets.</summary>
internal sealed partial class AppWeaknessTests
{
    private static readonly App L1 = AppFixtures.Default.Single(app => app.Key == L1DashboardApp.Entry.Key);

    private static readonly App Flows = AppFixtures.Default.Single(app => app.Key == L2FlowTracingApp.Entry.Key);

    private static readonly App Trails = AppFixtures.Default.Single(app => app.Key == InvestigationApp.Entry.Key);

    private static readonly App Board = AppFixtures.Default.Single(app => app.Key == ExecutivesApp.Entry.Key);

    [Test]
    [Pins("worst-day-is-of-one-role")]
    public void DriftTimelines_Peak_AddsAllRolesOfADay() => Assert.That(
        L1.AllCalculatedFields.Where(field => field.Name.EndsWith("_of_day", StringComparison.Ordinal)).Select(field => field.Expression),
        Has.Exactly(2).EqualTo("sum({abs_drift}, [{business_day}])"));

    [Test]
    [Pins("cells-look-clickable-that-are-not")]
    public void Tables_Cells_LookClickableExactlyWhereAClickStarts()
    {
        foreach (var (app, definition) in AppFixtures.Default.Select(app => (app, AppDefinition.Of(app))))
        {
            foreach (var table in definition["Sheets"].Items().SelectMany(sheet => sheet["Visuals"].Items())
                .Where(visual => visual.ContainsKey("TableVisual")).Select(visual => visual.Only()))
            {
                var starts = table["Actions"].Items().SelectMany(action => action["ActionOperations"]!.AsArray()
                        .SelectMany(operation => operation!["SetParametersOperation"]?["ParameterValueConfigurations"].Items() ?? []))
                    .Select(write => write["Value"]!["SourceField"]?.Text()).OfType<string>().ToHashSet();
                // Where a click hands on what is hidden, a cell in view stands for it.
                var hidden = table["ChartConfiguration"]!["FieldOptions"]!["SelectedFieldOptions"].Items()
                    .Where(option => option["Visibility"]?.Text() == "HIDDEN").Select(option => option["FieldId"].Text()).ToHashSet();
                var cells = table["ConditionalFormatting"]?["ConditionalFormattingOptions"].Items().Select(cell => cell.Only()).ToList();
                var hasMenu = table["Actions"].Items().Any(action => action["Trigger"].Text() == "DATA_POINT_MENU");
                Assert.Multiple(() =>
                {
                    Assert.That(cells is null, Is.EqualTo(starts.Count == 0), app.Key);
                    Assert.That(cells?.Select(cell => cell["FieldId"].Text()) ?? [],
                        starts.IsSubsetOf(hidden) ? Has.None.AnyOf(hidden) : Is.SubsetOf(starts), app.Key);
                    Assert.That(
                        cells?.Select(cell => cell["TextFormat"]!["BackgroundColor"] is not null) ?? [],
                        Is.All.EqualTo(hasMenu),
                        "the tint says menu");
                });
            }
        }
    }

    [Test]
    [Pins("old-exceptions-leave-todays-list")]
    public void TodaysExceptions_IsNotLimitedToDaysAndNamesEveryCheck()
    {
        var sheet = SheetOf(L1, L1Sheets.TodaysExceptions);
        string[] checks = [.. ChecksOf("Sql/Relations/todays_exceptions.sql"), .. ChecksOf("Sql/Relations/Parts/balance-faults.sql"),
            .. ChecksOf("Sql/Relations/chain_break.sql")];
        var named = File.ReadAllText(Path.Combine(Repository.Root, "Sql/Datasets/Parts/check-name.sql"));

        Assert.Multiple(() =>
        {
            Assert.That(sheet.Filters.Select(placed => placed.Filter), Has.None.InstanceOf<TimeRangeFilter>());
            Assert.That(sheet.Controls.Select(control => control.Title), Has.None.Contains("Date"));
            Assert.That(checks, Is.EquivalentTo(ExceptionChecks.Names));
            Assert.That(checks.Where(check => !named.Contains($"WHEN '{check}' THEN ", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [TestCase("l1-sheet-drift")]
    [TestCase("l1-sheet-drift-timelines")]
    [Pins("one-dropdown-empties-the-other-table")]
    public void DriftSheets_EachDropdown_FiltersOneDataset(string id)
    {
        var sheet = L1.Sheets.Single(sheet => sheet.Id.Value == id);
        var choices = sheet.Filters.Where(placed => placed.Filter is CategoryFilter).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(choices.Select(placed => placed.AllDatasets), Is.All.False);
            Assert.That(choices.GroupBy(placed => placed.Filter.Source.Name).Select(group => group.Count()), Is.All.EqualTo(2));
        });
    }

    [Test]
    [Pins("a-drill-leaves-a-hidden-filter")]
    public void DrillIntoDrift_WhatItLeavesBehind_IsSaidWhereItShows()
    {
        var narrowed = L1.Sheets.Where(sheet => sheet.Filters.Any(placed =>
            placed.Filter is SentinelFilter { Sentinel.Name: "pL1FilterAccount" })).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(
                SheetOf(L1, L1Sheets.TodaysExceptions).Description,
                Does.Match("Drift.*Overdraft and Limit Breach.*next drill or a reload"));
            Assert.That(narrowed, Has.Count.EqualTo(3));
            Assert.That(narrowed.Select(sheet => sheet.Description), Is.All.Contains("until the next drill or a reload"));
        });
    }

    [Test]
    [Pins("tables-have-no-order")]
    public void Tables_AllButInfo_HaveAnOrder() => Assert.That(
        AppFixtures.Default.SelectMany(app => app.Sheets).Where(sheet => sheet.Id.Name != "Info")
            .SelectMany(sheet => sheet.Visuals.OfType<Table>()).Where(table => table.Sort.IsEmpty).Select(table => table.Title),
        Is.Empty);

    [TestCase("Breaks of Leaf Accounts, Chosen Days")]
    [TestCase("Breaks of Control Accounts, Chosen Days")]
    [TestCase("Overdrafts, Chosen Days")]
    [Pins("account-days-are-called-accounts")]
    public void KpisOfBreaks_SayThatDaysInARowAreOne(string title) =>
        Assert.That(VisualOf(L1, title).Subtitle, Does.Contain("follow each other"));

    [TestCase("l1-gs-welcome")]
    [TestCase("l2ft-gs-welcome")]
    [Pins("line-breaks-of-the-yaml-show")]
    public void Descriptions_LinesWrappedInTheYaml_BecomeOneLine(string box)
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default) with
        {
            Description = "A bank\nof few words.\n\nAnd one more.",
        };

        var text = TextBoxes(new AppContext(institution, SqlDialects.Postgres))[box];

        Assert.That(text, Does.Contain("A bank of few words.<br/><br/>And one more."));
    }

    [Test]
    [Pins("counts-are-shown-as-money")]
    public void ViolationDetail_Magnitude_IsNoMoney() => Assert.That(
        VisualNode(Flows, "Mismatches, Most Frequent First").ToJsonString(),
            Does.Contain("magnitude").And.Not.Contain("CurrencyDisplayFormat"));

    [Test]
    [Pins("entity-columns-are-not-explained")]
    public void ViolationDetail_EntityColumns_AreExplainedForEveryCheck()
    {
        var description = SheetOf(Flows, FlowTracingSheets.Exceptions).Description;
        var checks = ChecksOf("Sql/Datasets/l2ft-unified-exceptions.sql");

        Assert.Multiple(() =>
        {
            Assert.That(checks, Has.Length.GreaterThan(5));
            Assert.That(checks.Where(check => !description.Contains(check)), Is.Empty);
            Assert.That(VisualOf(Flows, "Mismatches, Most Frequent First").Subtitle, Does.Contain("sheet description"));
        });
    }

    [Test]
    [Pins("daily-average-is-per-type")]
    public void AverageDailyVolume_IsTransfersOverDays() => Assert.That(
        Board.AllCalculatedFields.Single(field => field.Name == "transfers_per_day").Expression,
            Is.EqualTo("coalesce(sum({transfer_count}) / distinct_count({posted_date}), 0)"));

    [Test]
    [Pins("landing-page-promises-drills")]
    public void ExecutivesLanding_PromisesNothingThatIsNotThere()
    {
        var boxes = TextBoxes(Board);
        var words = string.Concat(boxes.Values) + SheetOf(Board, "exec-sheet-transaction-volume").Description;

        Assert.Multiple(() =>
        {
            Assert.That(boxes.Keys, Has.None.Contains("clickability"));
            Assert.That(words, Does.Not.Match("(?i)drill|click|line chart"));
            Assert.That(Board.Sheets.SelectMany(sheet => sheet.Visuals).SelectMany(visual => visual.AllActions), Is.Empty);
        });
    }

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    [Pins("landing-page-names-one-bank")]
    public void InvestigationLanding_NamesTheInstitutionAndItsOwnSheets(string bank)
    {
        var institution = BundledInstitutions.Load(bank);
        var name = institution.Persona?.Institution.FirstOrDefault() ?? institution.Instance.Value;

        var boxes = TextBoxes(new AppContext(institution, SqlDialects.Postgres));

        Assert.Multiple(() =>
        {
            Assert.That(boxes["inv-gs-welcome"], Does.Contain(name));
            Assert.That(
                Regex.Matches(boxes["inv-gs-roadmap"], @"ql-indent-0"">([^:]+):").Select(match => match.Groups[1].Value),
                Is.EqualTo(Trails.Sheets[1..^1].Select(sheet => sheet.Id.Name)));
        });
    }

    [Test]
    [Pins("namesakes-share-a-node")]
    public void Sankeys_Nodes_AreLabelsWithTheAccountId() => Assert.That(
        Trails.Sheets.SelectMany(sheet => sheet.Visuals).OfType<Sankey>().SelectMany(flow => flow.Slots)
            .Where(slot => slot.Field.Source.Type == ColumnType.String).Select(slot => slot.Field.Source.Name).ToList(),
        Has.Count.EqualTo(6).And.All.EndsWith("_display"));

    [Test]
    [Pins("ends-of-a-range-do-not-count")]
    public void DateRanges_BothPickedDays_Count()
    {
        var ranges = AppFixtures.Default.SelectMany(app => AppDefinition.Of(app)["FilterGroups"].Items())
            .SelectMany(group => group["Filters"].Items()).Select(filter => filter["TimeRangeFilter"]).OfType<JsonObject>().ToList();

        Assert.That(ranges, Is.Not.Empty.And.All.Matches<JsonObject>(range =>
            range!["IncludeMinimum"]!.GetValue<bool>() && range["IncludeMaximum"]!.GetValue<bool>()));
    }

    [Test]
    [Pins("the-value-for-all-is-not-explained")]
    public void MetadataKey_TheValueForAll_IsExplained()
    {
        var explorers = Flows.Sheets.Where(sheet => sheet.Controls.Any(control => control.Title == "Metadata Key")).ToList();

        Assert.That(explorers, Has.Count.EqualTo(3));
        Assert.That(
            explorers.Select(sheet => sheet.Description), Is.All.Contains($"{FlowTracingDatasets.AllKeys} means no metadata filter"));
    }

    [Test]
    [Pins("single-leg-transfers-are-promised")]
    public void MoneyTrail_SingleLegTransfers_AreNotPromised()
    {
        Assert.That(VisualOf(Trails, "Money Trail, USD per Hop").Subtitle, Does.Not.Contain("table"));
        Assert.That(SheetOf(Trails, InvestigationSheets.MoneyTrail).Description, Does.Contain("appear in neither"));
    }

    private static Sheet SheetOf(App app, SheetId id) => app.Sheets.Single(sheet => sheet.Id == id);

    private static Sheet SheetOf(App app, string id) => app.Sheets.Single(sheet => sheet.Id.Value == id);

    private static Visual VisualOf(App app, string title) =>
        app.Sheets.SelectMany(sheet => sheet.Visuals).Single(visual => visual.Title == title);

    private static JsonObject VisualNode(App app, string title) => AppDefinition.Of(app)["Sheets"].Items()
        .SelectMany(sheet => sheet["Visuals"].Items()).Single(visual => visual.ToJsonString().Contains($"\"{title}\""));

    private static Dictionary<string, string> TextBoxes(params IEnumerable<App> apps) => apps
        .SelectMany(app => AppDefinition.Of(app)["Sheets"].Items()).SelectMany(sheet => sheet["TextBoxes"].Items())
        .DistinctBy(box => box["SheetTextBoxId"].Text()).ToDictionary(box => box["SheetTextBoxId"].Text(), box => box["Content"].Text());

    private static Dictionary<string, string> TextBoxes(AppContext context) => TextBoxes(AppFixtures.AppsOf(context));

    // The names of checks stand in the SQL as the first column.
    private static string[] ChecksOf(string file) =>
    [
        .. CheckName().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
            .SelectMany(match => match.Groups.Values.Skip(1).SelectMany(group => group.Captures).Select(name => name.Value)).Distinct(),
    ];

    [GeneratedRegex(
        @"SELECT\s+(?:CASE link\.link_kind WHEN 'cycle' THEN |CASE WHEN (?:direction = 'inbound'|edge\.xor_group IS NULL) THEN )?"
        + @"'([^']+)'(?: ELSE '([^']+)' END)?")]
    private static partial Regex CheckName();
}
