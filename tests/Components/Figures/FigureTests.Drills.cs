using System.Collections.Immutable;
using QsGen.Components;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.Support;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Figures;

/// <summary>Clicks: what opens is what was clicked.</summary>
internal sealed partial class FigureTests
{
    /// <summary>Checks whose rows always have something to see behind a drill, and the drill.</summary>
    private static readonly (string Check, string Target)[] Helpful =
    [
        ("Chain Orphans", "l2ft-sheet-chains"), ("XOR Violations", "l2ft-sheet-chains"),
        ("Failed Children", "l2ft-sheet-chains"), ("Dead Metadata Declarations", "l2ft-sheet-rails"),
    ];

    public static IEnumerable<TestCaseData> Drills =>
        from entry in AppCatalogue.All
        from sheet in entry.Build(new AppContext(BundledInstitutions.Load(BundledInstitutions.Default), SqlDialects.DuckDb)).Sheets
        from visual in sheet.Visuals.OfType<InteractiveVisual>()
        from drill in visual.Actions.OfType<Drill>()
        select new TestCaseData(sheet.Id.Value, visual.Title, drill.Name).SetArgDisplayNames(sheet.Id.Value, visual.Title, drill.Name);

    [Pins("drills-open-the-next-day")]
    [TestCaseSource(nameof(Drills))]
    public async Task Follow_RowsOfAVisual_OpensTheThingThatWasClicked(string sheet, string title, string action)
    {
        var app = _book.AppOf(sheet);
        var wide = await WideAsync(app, sheet);
        var shown = await app.ShowAsync(wide.Choices, sheet, title);
        Assert.That(shown.Rows, Is.Not.Empty);
        using var scope = Assert.EnterMultipleScope();
        foreach (var row in shown.Rows.Where((_, place) => shown.Rows.Length < 20 || place % (shown.Rows.Length / 3) == 0))
        {
            // Of what stands out, a chain has no account to open, and an account no chain.
            var isWithoutTarget = title == "What Stands Out" && row[shown.Columns.IndexOf(
                action.Contains("chain", StringComparison.Ordinal) ? "trail_root" : "account_display")] is null;
            if (isWithoutTarget || (title.StartsWith("Legs in Order", StringComparison.Ordinal) && row.Contains("Opening balance")))
            {
                continue;
            }

            var (target, choices) = app.Follow(wide.Choices, sheet, title, action, shown, row);
            var controls = Clicked(target, title, name => VisualRows.Text(row[shown.Columns.IndexOf(name)]));
            var hasRows = false;
            foreach (var visual in app.Visuals.Where(visual => visual.Sheet == target))
            {
                var opened = await app.ShowAsync(choices, target, visual.Title);
                var answer = await _book.AnswerAsync(Answers.Visuals[visual], controls);
                Assert.That(opened.Lines, Is.EqualTo(answer), $"{visual.Title} after {string.Join(" | ", row.Select(VisualRows.Text))}");
                hasRows |= answer.Any(line => line != "-");
            }

            var isHelpful = Helpful.Any(pair => pair.Target == target && row.Contains(pair.Check));
            var isOfAnotherCheck = target == "l1-sheet-drift"
                && !row.OfType<string>().Any(cell => cell.StartsWith("Drift of", StringComparison.Ordinal));
            Assert.That(
                hasRows || isOfAnotherCheck || ((sheet is "l2ft-sheet-l2-exceptions" or "l2ft-sheet-getting-started") && !isHelpful),
                    Is.True, $"{target} is empty");
        }
    }

    // What the controls of the target would have to hold to show the same: an independent reading of the drills' names.
    private ControlValues Clicked(string target, string title, Func<string, string> cell)
    {
        var all = _book.Opened(target).With("Date From", "1900-01-01").With("Date To", "2099-12-31");
        var day = title is "Breaches, Furthest Over Its Cap First" or "All Open Exceptions, Largest First" or "Worst Five by Amount"
            or "Accounts Off Now, Worst First" or "Control Accounts, Last Balance and Posting"
            ? "business_day"
            : "business_day_start";
        return target switch
        {
            "l1-sheet-daily-statement" => all.With("Account", cell("account_id")).With("Business Day", cell(day)[..10]),
            "l1-sheet-transactions" => all.With("Transfer", cell("transfer_id")),
            "l1-sheet-drift" => _book.Opened(target).With("Account", cell("account_id")).With("Parent Account", cell("account_id"))
                .With("Drilled account", cell("account_id")),
            "l2ft-sheet-rails" => all.With("Rail", cell("entity_a")),
            "l2ft-sheet-chains" => all.With("Chain", cell("entity_a")).With("Drilled chain", cell("entity_a")),
            "inv-sheet-money-trail" => all.With("Chain root transfer", cell("trail_root")),
            "inv-sheet-account-network" => all.With("Anchor account", cell(title.Split(' ')[0] switch
            {
                "Inbound," => "source_display",
                "Outbound," => "target_display",
                "What" => "account_display",
                _ => "counterparty_display",
            })),
            _ => throw new NotSupportedException($"no reading of drills to {target}"),
        };
    }
}
