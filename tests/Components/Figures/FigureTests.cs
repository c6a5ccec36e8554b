using System.Collections.Immutable;
using System.Text.RegularExpressions;
using QsGen.Components;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Visuals;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Figures;

/// <summary>Every visual shows what its title says: its definition, computed on demo data, gives the answer of a plain query, when
/// the sheet is opened and under every control of its sheet; and a control changes the visuals that it is about and no other.</summary>
[TestFixtureSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
internal sealed partial class FigureTests(string institution)
{
    /// <summary>A value that nothing has.</summary>
    private const string Nothing = "~ nothing ~";

    private static readonly Answers Answers = Answers.Read();

    private FigureBook _book = null!;

    public static IEnumerable<(string Sheet, string Title)> Visuals =>
        from entry in AppCatalogue.All
        from sheet in entry.Build(new AppContext(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.DuckDb)).Sheets
        from visual in sheet.Visuals
        select (sheet.Id.Value, visual.Title);

    private static IEnumerable<(string Sheet, Visual Visual)> Shown =>
        from entry in AppCatalogue.All
        from sheet in entry.Build(new AppContext(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.DuckDb)).Sheets
        from visual in sheet.Visuals
        select (sheet.Id.Value, visual);

    public static IEnumerable<TestCaseData> Cases =>
        Visuals.Select(visual => new TestCaseData(visual.Sheet, visual.Title).SetArgDisplayNames(visual.Sheet, visual.Title));

    public static IEnumerable<string> Sheets => Visuals.Select(visual => visual.Sheet).Distinct();

    [OneTimeSetUp]
    public async Task OneTimeSetUp() => _book = await FigureBook.OpenAsync(BundledInstitutions.Load(institution));

    [OneTimeTearDown]
    public async Task OneTimeTearDown() => await _book.DisposeAsync();

    [Test]
    public void Answers_AreThereForEveryVisualAndForNothingElse() => Assert.That(Answers.Visuals.Keys, Is.EquivalentTo(Visuals));

    [TestCaseSource(nameof(Cases))]
    public async Task Show_OnOpening_IsTheAnswer(string sheet, string title)
    {
        var shown = await _book.AppOf(sheet).ShowAsync(Choices.None, sheet, title);

        var answer = await _book.AnswerAsync(Answers.Visuals[(sheet, title)], _book.Opened(sheet));

        Assert.That(shown.Lines, Is.EqualTo(answer));
    }

    /// <summary>Ids, places in the institution's file and rows of the feed are exact; everything else that is shown or offered is words.
    /// </summary>
    [Test]
    public async Task Values_ThatReadersSeeOrChoose_AreWords()
    {
        var seen = new List<string>();
        foreach (var (sheet, visual) in Shown)
        {
            var shown = await _book.AppOf(sheet).ShowAsync(Choices.None, sheet, visual.Title);
            var words = visual.Slots.Where(slot => !slot.Field.IsHidden).Select(slot => slot.Field.Source.Name)
                .Where(column => !IsExact(column)).ToHashSet();
            seen.AddRange(shown.Columns.Where(words.Contains).Distinct()
                .SelectMany(column => shown.Of(column).Where(IsNoWord), (column, value) => $"{sheet}: {visual.Title}, {column}: {value}"));
        }

        foreach (var sheet in Sheets)
        {
            var app = _book.AppOf(sheet);
            foreach (var control in app.Lists(sheet).Where(list => !IsExact(list.Column)).Select(list => list.Title))
            {
                seen.AddRange((await app.OptionsAsync(Choices.None, sheet, control)).Where(IsNoWord)
                    .Select(value => $"{sheet}: list {control}: {value}"));
            }
        }

        Assert.That(seen, Is.Empty);
    }

    [TestCaseSource(nameof(Sheets))]
    public async Task Show_EachControlSet_IsTheAnswerAndChangesWhatTheControlIsAbout(string sheet)
    {
        var app = _book.AppOf(sheet);
        var wide = await WideAsync(app, sheet);
        using var scope = Assert.EnterMultipleScope();
        foreach (var title in app.Visuals.Where(visual => visual.Sheet == sheet).Select(visual => visual.Title))
        {
            var sql = Answers.Visuals[(sheet, title)];
            var before = await app.ShowAsync(wide.Choices, sheet, title);
            Assert.That(before.Lines, Is.EqualTo(await _book.AnswerAsync(sql, wide.Controls)), $"{title}, everything");
            Assert.That(
                before.Rows.IsEmpty,
                Is.EqualTo(_book.HasNothingFor(sheet, title)).Or.EqualTo(title.StartsWith("Left Out", StringComparison.Ordinal)
                    || title.StartsWith("Idle", StringComparison.Ordinal)),
                $"{title} shows nothing, with everything chosen");
            var hasNothing = before.Lines.All(line => line == "-") && !title.StartsWith("Idle", StringComparison.Ordinal);
            foreach (var control in app.Controls(sheet))
            {
                var isAbout = Answers.Mentions(sql, control)
                    || (control is "Date From" or "Date To" && Answers.Mentions(sql, "Days"))
                    || (control is "Metadata Key" or "Metadata Value" && Answers.Mentions(sql, "Metadata"));
                var changed = false;
                foreach (var values in await ProbesAsync(app, wide.Choices, sheet, control))
                {
                    var shown = await app.ShowAsync(app.Set(wide.Choices, sheet, control, values), sheet, title);
                    var answer = await _book.AnswerAsync(sql, wide.Controls.With(control, values));
                    Assert.That(shown.Lines, Is.EqualTo(answer), $"{title}, {control} = {string.Join(", ", values)}");
                    changed |= !shown.Lines.SequenceEqual(before.Lines);
                }

                if (!before.Lines.All(line => line == "0"))
                {
                    Assert.That(
                        changed,
                        Is.EqualTo(isAbout && control != "Metadata Value" && !hasNothing),
                        $"{title} changes with {control}");
                }
            }
        }
    }

    [Test]
    public async Task Show_MetadataKeyWithValues_KeepsTheRowsThatCarryThem(
        [Values("l2ft-sheet-rails", "l2ft-sheet-chains", "l2ft-sheet-transfer-templates")] string sheet)
    {
        var app = _book.AppOf(sheet);
        foreach (var key in (await app.OptionsAsync(Choices.None, sheet, "Metadata Key")).Skip(1).Take(3))
        {
            var keyed = app.Set(Choices.None, sheet, "Metadata Key", key);
            ImmutableArray<string> values = [.. (await app.OptionsAsync(keyed, sheet, "Metadata Value")).Take(3)];
            var controls = _book.Opened(sheet).With("Metadata Key", key);
            foreach (var title in app.Visuals.Where(visual => visual.Sheet == sheet).Select(visual => visual.Title))
            {
                var sql = Answers.Visuals[(sheet, title)];
                var withoutValue = await app.ShowAsync(keyed, sheet, title);
                var shown = await app.ShowAsync(app.Set(keyed, sheet, "Metadata Value", values), sheet, title);

                if (Answers.Mentions(sql, "Metadata"))
                {
                    Assert.That(withoutValue.Lines, Is.All.EqualTo("-").Or.All.EqualTo("0"), $"{key} alone");
                }

                Assert.That(shown.Lines, Is.EqualTo(await _book.AnswerAsync(sql, controls.With("Metadata Value", values))), key);
            }
        }
    }

    // What people look up in the feed or the file as it is written: ids, names and places there, keys and values of metadata.
    private static bool IsExact(string column) =>
        column is "id" or "mend_at" or "first_row" or "metadata_key" or "metadata_value"
        || column.EndsWith("_id", StringComparison.Ordinal);

    private static bool IsNoWord(string value) => NoWord().IsMatch(value);

    [GeneratedRegex(@"\w_\w|__")]
    private static partial Regex NoWord();

    // Everything that the sheet can show: all days, and an account, transfer or anchor with much to see.
    private async Task<(Choices Choices, ControlValues Controls)> WideAsync(LocalAnalysis app, string sheet)
    {
        var (choices, controls) = (Choices.None, _book.Opened(sheet));
        foreach (var control in app.Controls(sheet))
        {
            string? value = (sheet, control) switch
            {
                (_, "Date From") => "1990-01-01",
                (_, "Date To") => "2099-12-31",
                ("l1-sheet-daily-statement", "Account") => await FirstAsync(
                    "SELECT account_id FROM legs GROUP BY 1 ORDER BY COUNT(*) DESC, 1"),
                ("l1-sheet-daily-statement", "Business Day") => await FirstAsync(
                    "SELECT STRFTIME(posting, '%Y-%m-%d') FROM legs "
                    + $"WHERE account_id = '{controls.Values["Account"][0]}' AND status = 'Posted' "
                    + "GROUP BY 1 ORDER BY COUNT(DISTINCT amount_direction) DESC, COUNT(*) DESC, 1"),
                (_, "Min distinct senders" or "Min sigma") => "1",
                (_, "Max hops") => "10",
                (_, "Chain root transfer") => await FirstAsync(
                    "SELECT root_transfer_id FROM edges GROUP BY 1 "
                    + "ORDER BY root_transfer_id IN (SELECT root_transfer_id FROM left_out) DESC, "
                    + "COUNT(DISTINCT depth) DESC, COUNT(*) DESC, 1"),
                (_, "Anchor account") => await FirstAsync(
                    "SELECT a.source FROM edges a JOIN edges b ON b.target = a.source GROUP BY 1 "
                    + "ORDER BY a.source IN (SELECT label FROM left_out) DESC, COUNT(*) DESC, 1"),
                _ => null,
            };
            if (value is not null)
            {
                (choices, controls) = (app.Set(choices, sheet, control, value), controls.With(control, value));
            }
        }

        return (choices, controls);
    }

    private async Task<ImmutableArray<ImmutableArray<string>>> ProbesAsync(
        LocalAnalysis app, Choices choices, string sheet, string control) => control switch
        {
            "Date From" => [[ControlValues.Text(_book.Today.PlusDays(-3))], ["2090-01-01"]],
            "Date To" => [[ControlValues.Text(_book.Today.PlusDays(-3))], ["1990-01-02"]],
            "Business Day" => [["1990-01-01"]],
            "Date Range" or "Window End Date" =>
            [
                [ControlValues.Text(_book.Today.PlusDays(-9)), ControlValues.Text(_book.Today.PlusDays(-2))],
                ["1990-01-01", "1990-01-02"],
            ],
            "Min distinct senders" or "Min sigma" => [["3"], ["1000"]],
            "Max hops" => [["1"], ["-1"]],
            "Min hop amount ($)" => [["500"], ["1000000000"]],
            "Metadata Value" => [[Nothing]],
            "Metadata Key" => [[(await app.OptionsAsync(choices, sheet, control))[1]]],
            _ => [[.. (await app.OptionsAsync(choices, sheet, control)).Take(1)], [Nothing]],
        };

    private async Task<string> FirstAsync(string sql) => (string)(await _book.ListAsync($"{sql} LIMIT 1"))[0][0]!;
}
