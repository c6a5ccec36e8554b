using System.Text.RegularExpressions;
using QsGen.Database.Datasets;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.Support;

namespace QsGen.Tests.Components.Apps;

/// <summary>What sheets say: one question a sheet, one sentence a visual, in words of the trade.</summary>
internal sealed partial class SheetWordsTests
{
    private const int ShownColumns = 8;

    // What these show is what their filters choose, and they say so.
    private static readonly string[] Explorers =
        ["l1-sheet-transactions", "l2ft-sheet-rails", "l2ft-sheet-chains", "l2ft-sheet-transfer-templates"];

    private static IEnumerable<Sheet> Sheets => AppFixtures.Default.SelectMany(app => app.Sheets);

    private static IEnumerable<Visual> Visuals => Sheets.SelectMany(sheet => sheet.Visuals);

    [Test]
    public void Descriptions_BeginWithOneShortQuestion() => Assert.That(
        Sheets.Where(sheet => !Question().IsMatch(sheet.Description)).Select(sheet => sheet.Id.Value), Is.Empty);

    [Test]
    public void Subtitles_AreOneShortSentence() => Assert.That(
        Visuals.Where(visual => !Sentence().IsMatch(visual.Subtitle)).Select(visual => $"{visual.Title}: {visual.Subtitle}"), Is.Empty);

    [Test]
    public void Words_ThatReadersSee_AreNoColumnNames() => Assert.That(
        Visuals.SelectMany(visual => (string[])
            [
                visual.Title, visual.Subtitle,
                .. visual.Slots.Where(slot => !slot.Field.IsHidden && visual is Table).Select(slot => slot.Field.Label),
                .. visual.AllActions.Select(action => action.Name),
            ])
            .Concat(Sheets.SelectMany(sheet => (string[])
                [sheet.Title, .. sheet.Controls.Select(control => control.Title)]))
            .Where(text => ColumnName().IsMatch(text)).Distinct(),
        Is.Empty);

    [Test]
    public void NamesOfTheFile_AreShownAndOfferedInWords()
    {
        var named = DatasetQueries.Definitions.SelectMany(
                definition => definition.Columns, (definition, column) => (definition.Identifier, column.InWordsOf))
            .Where(column => column.InWordsOf is not null).ToHashSet();
        var shown = Visuals.SelectMany(visual => visual.Slots).Where(slot => !slot.Field.IsHidden).Select(slot => slot.Field.Source)
            .Concat(Sheets.SelectMany(sheet => sheet.Filters).Select(filter => filter.Filter).OfType<CategoryFilter>()
                .Select(filter => filter.Source));

        // Figures count names.
        Assert.That(
            shown.Where(source => named.Contains((source.Dataset.Identifier, source.Name))).Select(source => source.Name).Distinct(),
            Is.SubsetOf(new[] { "rail_name" }));
        Assert.That(named, Has.Count.GreaterThan(15));
    }

    [Test]
    public void Tables_ShowAtMostEightColumns() => Assert.That(
        Visuals.OfType<Table>().Where(table => table.Slots.Count(slot => !slot.Field.IsHidden) > ShownColumns)
            .Select(table => $"{table.Title}: {table.Slots.Count(slot => !slot.Field.IsHidden)}"),
        Is.Empty);

    [Test]
    public void Money_NamesItsUnit() => Assert.That(
        Visuals.Where(visual => !visual.Title.Contains("USD", StringComparison.Ordinal))
            .SelectMany(visual => visual.Slots, (visual, slot) => (Visual: visual, slot.Field))
            .Where(shown => shown.Field is { Currency: not null, IsHidden: false }
                && !(shown.Visual is Table && shown.Field.Label.Contains("(USD)", StringComparison.Ordinal)))
            .Select(shown => $"{shown.Visual.Title}: {shown.Field.Label}"),
        Is.Empty);

    [Test]
    public void FiguresBesideDatePickers_SayWhichDaysTheyAreOf() => Assert.That(
        Sheets.Where(sheet => sheet.Controls.Any(control => control.Title == "Date From") && !Explorers.Contains(sheet.Id.Value))
            .SelectMany(sheet => sheet.Visuals).OfType<Kpi>()
            .Where(figure => !Window().IsMatch($"{figure.Title} {figure.Subtitle}")).Select(figure => figure.Title),
        Is.Empty);

    [Test]
    [Pins("both-ends-make-a-window-longer")]
    public void Words_OfFigures_NameNoNumberOfDays_SinceReadersChooseOthers() => Assert.That(
        Visuals.Where(visual => DaysByNumber().IsMatch($"{visual.Title} {visual.Subtitle}"))
            .Select(visual => $"{visual.Title}: {visual.Subtitle}"),
        Is.Empty);

    [Test]
    public void MoneyOfTables_StandsAmongTheFirstColumns_SoThatItIsNotTheOneThatIsCut() => Assert.That(
        Visuals.OfType<Table>()
            .Select(table => (table.Title, Columns: table.Slots.Select(slot => slot.Field).Where(field => !field.IsHidden).ToList()))
            .Where(table => table.Columns.FindIndex(field => field.Currency is not null) > 5)
            .Select(table => table.Title),
        Is.Empty);

    [Test]
    public void Figures_StandSeveralToARow_AndAreLow() => Assert.That(
        Sheets.SelectMany(sheet => sheet.Elements).Where(slot => slot.Element is Kpi && (slot.ColumnSpan > 18 || slot.RowSpan > 12))
            .Select(slot => slot.Element.Describe()),
        Is.Empty);

    [GeneratedRegex(@"^[A-Z][^.?!]{10,110}\?(\s|$)")]
    private static partial Regex Question();

    [GeneratedRegex(@"^\S.{10,158}[^.!?]\.$")]
    private static partial Regex Sentence();

    [GeneratedRegex("(?i)chosen days| now|all time|days with|days of control|calendar days")]
    private static partial Regex Window();

    [GeneratedRegex(@"(?i)\b(last|the|past) (\d+|seven|thirty) (days|before)")]
    private static partial Regex DaysByNumber();

    [GeneratedRegex(@"\w_\w")]
    private static partial Regex ColumnName();
}
