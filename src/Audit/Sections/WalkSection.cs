using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>The daily statements: a line for a clean day of a control account, leg by leg for a day that drifts.</summary>
internal static class WalkSection
{
    // About a page. A longer day is summed by rail; its legs are in the attached CSV.
    private const int MostLegs = 40;

    // Of a longer period a line for each day would fill a page for each account.
    private const int MostDays = 31;

    private static readonly (string Name, string Column)[] Balances =
    [
        ("Opening", "opening_balance"), ("Debits", "total_debits"), ("Credits", "total_credits"), ("Children", "children_movement"),
        ("Closing stored", "closing_balance_stored"), ("Recomputed", "closing_balance_recomputed"), ("Drift", "drift"),
    ];

    /// <summary>The section; null books stand for a report without a database.</summary>
    public static ReportSection Of(ReportBooks? books)
    {
        const string title = "Per-Account Daily Statement Walk";
        const string anchor = "walks";
        return books switch
        {
            null => Parts.Section(title, anchor, [Parts.NoDatabase]),
            { Figures: var figures } when figures[ReportQueries.Statements].IsEmpty => Parts.Section(title, anchor,
                [Parts.Clean("No drift, and no control account has a balance in the period: no walks are needed.")]),
            _ => new(title, anchor, BlocksAsync(books)),
        };
    }

    private static async IAsyncEnumerable<ReportBlock> BlocksAsync(ReportBooks books)
    {
        var days = StatementDays.Of(books.Figures[ReportQueries.Statements]);
        yield return new ParagraphBlock(
            "From the balance of a day to the next: what was there, what posted, what should be there now. Only Posted legs count. "
            + "The drift of "
            + "a walk is what this day adds; the drift of the section Drift Violations is the sum of all days so far. The drift of "
            + "a parent "
            + "account is everything that it is off by, its children counted.");
        var byMonth = books.Figures.Period.Days > MostDays;
        foreach (var block in Missing(days.Missing).Concat(Carrying(days.Carrying)).Concat(Clean(days.Clean, byMonth)))
        {
            yield return block;
        }

        foreach (var (row, index) in days.Drifting.Rows.Select((row, index) => (row, index)))
        {
            await foreach (var block in WalkAsync(books.Reader, days.Drifting, row, index))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<ReportBlock> Missing(ReportRows days)
    {
        if (days.IsEmpty)
        {
            yield break;
        }

        yield return Parts.WithNext(new NoticeBlock(
            NoticeTone.Warning,
            $"{Parts.Number(days.Count, "account-day")} with a drift and no statement: refresh the relations, then make the report "
            + "again."));
        yield return new TableBlock(
            [new("Account ID", ColumnKind.Id, 5), new("Day", ColumnKind.Date, 1)],
            days.Rows.Select(row => new ReportRow(days.Text(row, "account_id"), days.Shown(row, "business_day_start")))
                .ToAsyncEnumerable());
    }

    private static IEnumerable<ReportBlock> Carrying(ReportRows days)
    {
        if (days.IsEmpty)
        {
            yield break;
        }

        yield return new HeadingBlock(2, "Days That Carry an Earlier Drift", "walks-carried");
        yield return new ParagraphBlock(
            "Nothing was added on these days, but what was off before still is. Without a figure nobody can know: several accounts "
            + "share the "
            + "role, and children do not say whose they are.");
        yield return new TableBlock(
            [
                new("Account ID", ColumnKind.Id, 1.6), new("Day", ColumnKind.Date, 0.8), days.Money.Column("Opening", 1.15),
                days.Money.Column("Closing", 1.15), days.Money.Column("Drift", 1.15), new("Legs", ColumnKind.Count, 0.55),
            ],
            days.Rows.Select(row => new ReportRow(
                days.Text(row, "account_id"),
                days.Shown(row, "business_day_start"),
                days.Shown(row, "opening_balance"),
                days.Shown(row, "closing_balance_stored"),
                days.Shown(row, days.Value(row, "cumulative_drift") is null ? "drift" : "cumulative_drift"),
                days.Shown(row, "leg_count"))).ToAsyncEnumerable());
    }

    private static IEnumerable<ReportBlock> Clean(ReportRows days, bool byMonth)
    {
        if (days.IsEmpty)
        {
            yield break;
        }

        yield return new HeadingBlock(2, "Clean Days of Control Accounts", "walks-clean");
        yield return new ParagraphBlock(
            "Each day closes where opening balance and postings, or the children together, lead. Where a parent's closing balance "
            + "is not its opening balance, debits and credits, the rest is what its children gained. "
            + (byMonth
                ? $"The days of a month share a line; each day is in the attached {days.Query.FileName}."
                : "Days that follow each other and on which nothing changed share a line."));
        yield return new TableBlock(
            [
                new("Account ID", ColumnKind.Id, 1.75), new("Day", ColumnKind.Date, 0.77), new("Up to", ColumnKind.Date, 0.77),
                days.Money.Column("Opening", 0.92), days.Money.Column("Debits", 0.77), days.Money.Column("Credits", 0.77),
                days.Money.Column("Closing", 0.92), new("Legs", ColumnKind.Count, 0.43),
            ],
            StatementRun.Of(days, byMonth).Select(run => new ReportRow(
                days.Text(run.First, "account_id"),
                days.Shown(run.First, "business_day_start"),
                run.First == run.Last ? "" : days.Shown(run.Last, "business_day_start"),
                days.Shown(run.First, "opening_balance"),
                days.Money.Cell(run.Debits),
                days.Money.Cell(run.Credits),
                days.Shown(run.Last, "closing_balance_stored"),
                ReportFormat.Count(run.Legs))).ToAsyncEnumerable());
    }

    private static async IAsyncEnumerable<ReportBlock> WalkAsync(FigureReader reader, ReportRows days, object?[] row, int index)
    {
        var (account, start) = (days.Text(row, "account_id"), days.Time(row, "business_day_start"));
        yield return Parts.WithNext(
            new HeadingBlock(2, $"{account} — {ReportFormat.Day(start.Date)}", $"walk-{index + 1}"),
            new ParagraphBlock(
            [
                new(days.Text(row, "account_name") is { Length: > 0 } name ? name : account, TextStyle.Strong),
                new($" ({days.Shown(row, "account_role")})"),
            ]),
            new TableBlock(
                Balances.Select(balance => days.Money.Column(balance.Name, 1)).ToValueList(),
                [
                    new(Balances.Select(balance => new ReportCell(
                        days.Shown(row, balance.Column), IsStrong: balance.Column == "drift")).ToValueList()),
                ]));
        var walk = new LegWalk(MostLegs, days.Money);
        await foreach (var leg in reader.LegsAsync(account, start, start.PlusMilliseconds(1)))
        {
            walk.Add(leg);
        }

        yield return walk.Block;
    }
}
