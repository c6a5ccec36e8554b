using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using QsGen.Components.L1Dashboard;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Themes;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.Components.Figures;
using QsGen.Tests.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Faults that readers of such dashboards met, and ours have none of. <c>apps/faults.tsv</c> says by which tests each is held;
/// these are those that a definition can tell by itself.</summary>
internal sealed partial class SheetFaultsTests
{
    private static readonly List<App> Apps = [.. AppFixtures.Default];

    private static IEnumerable<Sheet> Sheets => Apps.SelectMany(app => app.Sheets);

    private static IEnumerable<Visual> Visuals => Sheets.SelectMany(sheet => sheet.Visuals);

    [Test]
    public void Faults_EachOfThem_IsHeldByTestsThatExist()
    {
        var tests = typeof(SheetFaultsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is TestAttribute or TestCaseAttribute
                or TestCaseSourceAttribute))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToHashSet();

        Assert.That(
            Facts.ReadRows("apps/faults").SelectMany(row => row[2].Split(", ")).Where(test => !tests.Contains(test)), Is.Empty);
    }

    [Test]
    public void Visuals_ShowNoEndOfADay() => Assert.That(
        Visuals.SelectMany(visual => visual.Slots, (visual, slot) => $"{visual.Title}: {slot.Field.Source.Name}")
            .Where(field => field.Contains("day_end", StringComparison.Ordinal)),
        Is.Empty);

    // What an institution declares is not data: its metadata keys stand in its file.
    [Test]
    public void Lists_ComeFromTheData() => Assert.That(
        Sheets.SelectMany(sheet => sheet.Controls).OfType<ParameterDropdown>().Where(list => list.Options.Column is null)
            .Select(list => list.Title).Distinct(),
        Is.EqualTo(new[] { "Metadata Key" }));

    [Test]
    public void Texts_OfABankThatDeclaresNothing_CountNothing()
    {
        var bare = AppFixtures.AppsOf(new AppContext(new InstitutionModel { Instance = new("bare") }, SqlDialects.Postgres));

        // The days of windows, what a list is cut at, where bands begin.
        Assert.That(
            bare.SelectMany(app => app.Sheets).SelectMany(sheet => Texts(sheet))
                .SelectMany(text => Count().Matches(text).Select(match => match.Value.Trim(','))).Distinct().Except(["0"]),
            Is.SubsetOf(new[] { "1", "2", "5", "20", "30", "50", "60", "90" }));
    }

    [Test]
    public void Drift_IsSaidOfBalancesAlone() => Assert.That(
        Sheets.Where(sheet => !sheet.Id.Value.StartsWith("l1-", StringComparison.Ordinal)).SelectMany(Texts)
            .Where(text => text.Contains("drift", StringComparison.OrdinalIgnoreCase)),
        Is.Empty);

    [Test]
    public void Charts_HaveNoLogarithmicAxis() =>
        Assert.That(Apps.Select(app => AppDefinition.Of(app).ToJsonString()), Is.All.Not.Contains("Logarithmic"));

    [Test]
    public void Bars_OfOneColour_ShowTheirValues() => Assert.That(
        from chart in Charts("BarChartVisual")
        let body = chart["ChartConfiguration"]!
        where body["DataLabels"]?["Visibility"]?.Text() != "VISIBLE" && body["ColorLabelOptions"] is null
        select chart["Title"]!.ToJsonString(),
        Is.Empty);

    [Test]
    public void Colours_AreAtMostEightAndOther() => Assert.That(
        from chart in Charts("BarChartVisual").Concat(Charts("LineChartVisual"))
        let wells = chart["ChartConfiguration"]!["FieldWells"]!.AsObject().Single().Value!
        where wells["Colors"] is not null
        let sort = chart["ChartConfiguration"]!["SortConfiguration"]
        let limit = sort?["ColorItemsLimit"] ?? sort?["ColorItemsLimitConfiguration"]
        select (limit?["ItemsLimit"]!.GetValue<int>(), limit?["OtherCategories"]!.Text()),
        Is.Not.Empty.And.All.EqualTo(((int?)8, "INCLUDE")));

    [Test]
    public void Buckets_ShowNoSortKey() => Assert.That(
        Apps.SelectMany(app => app.AllCalculatedFields).Where(field => field.Type == ColumnType.String)
            .Where(field => SortKey().IsMatch(field.Expression)).Select(field => field.Name),
        Is.Empty);

    [Test]
    public void Days_AreWrittenAsDays() => Assert.That(
        from visual in Visuals
        from slot in visual.Slots
        where slot.Field.Source.Shape == DrillShape.DateTimeDay && !slot.Field.IsHidden
        let written = slot.Field.Emit("id").ToJsonString()
        where !written.Contains("YYYY-MM-DD\"", StringComparison.Ordinal) && !written.Contains("DISTINCT_COUNT", StringComparison.Ordinal)
        select $"{visual.Title}: {slot.Field.Label}",
        Is.Empty);

    [Test]
    public void Scores_HaveADecimal() => Assert.That(
        Visuals.SelectMany(visual => visual.Slots).Select(slot => slot.Field).OfType<Measure>()
            .Where(measure => measure.Source.Name.EndsWith("z_score", StringComparison.Ordinal)).Select(measure => measure.Decimals),
        Is.Not.Empty.And.All.EqualTo(1));

    [Test]
    public void Bands_HaveASign() => Assert.That(
        Visuals.Where(visual => visual.Title.StartsWith("Checks in", StringComparison.Ordinal)).Select(visual => visual.Title), Is.Empty);

    [Test]
    public void Texts_HoldNothingForDevelopers() => Assert.That(
        Sheets.SelectMany(Texts).Select(text => Spoken().Replace(text, "")).Where(text => ForDevelopers().IsMatch(text)), Is.Empty);

    private static IEnumerable<string> Texts(Sheet sheet) =>
    [
        sheet.Title, sheet.Description,
        .. sheet.Visuals.SelectMany(visual => (string[])[visual.Title, visual.Subtitle]),
        .. sheet.Elements.Select(slot => slot.Element).OfType<TextBox>()
            .Where(box => box.Id != "app-info-deploy-stamp")
            .SelectMany(box => box.Content.Select(part => WebUtility.HtmlDecode(Tag().Replace(part.Render(ThemePalette.Default), " ")))),
    ];

    private static IEnumerable<System.Text.Json.Nodes.JsonObject> Charts(string kind) =>
        Apps.SelectMany(app => AppDefinition.Of(app)["Sheets"].Items()).SelectMany(sheet => sheet["Visuals"].Items())
            .Where(visual => visual.ContainsKey(kind)).Select(visual => visual.Only());

    [GeneratedRegex(@"(?<![\w.])\d[\d,]*(?![\w.])")]
    private static partial Regex Count();

    [GeneratedRegex("'[0-9a-z][.:)] ")]
    private static partial Regex SortKey();

    // What readers see elsewhere: the institution's own name.
    [GeneratedRegex("spec_example")]
    private static partial Regex Spoken();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?i)\.(sql|cs|ya?ml|json)\b|\bTODO\b|#\d|\bmatview\b|\bdataset\b|\w_\w|\bticket\b|\bnull\b")]
    private static partial Regex ForDevelopers();
}
