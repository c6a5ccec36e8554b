using System.Runtime.InteropServices;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>The sections of the checks: what each found, row by row for accounts that the institution names, rolled up for others.
/// </summary>
internal static class FindingSections
{
    private const string NoParent = "(no parent)";

    // So few customers' rows are read faster than their sums are looked up in the attached file.
    private const int FewRows = 25;

    /// <summary>All of them, in order; null figures stand for a report without a database.</summary>
    public static IEnumerable<ReportSection> All(ReportFigures? figures, InstitutionModel institution)
    {
        var named = ControlAccounts.Named(institution);
        yield return Of(
            "Drift Violations", "drift", figures, ReportQueries.Drift,
            "No drift in the period: every leaf account's stored balance is the sum of its posted legs.",
            rows =>
            [
                new ParagraphBlock(
                    "The stored balance of these leaf accounts is not the sum of everything posted on them up to the end of the day. "
                    + "Drift is cumulative: it stays until it is mended. The walk of an account shows what a single day adds to it."),
                Parts.Table(rows),
            ]);
        yield return Of(
            "Ledger Drift Violations", "ledger-drift", figures, ReportQueries.LedgerDrift,
            "No ledger drift in the period: every parent account holds what its children and its own postings add up to.",
            rows =>
            [
                new ParagraphBlock(
                    "The stored balance of these parent accounts is not the sum of their children's balances and their own posted legs."),
                Parts.Table(rows),
            ]);
        yield return Of(
            "Overdraft Violations", "overdraft", figures, ReportQueries.Overdraft,
            "No overdraft in the period: no internal account ended a day below zero.",
            rows => Split(rows, named,
                new(
                    "Child Accounts Grouped by Parent Role",
                    [
                        new("Parent role", ColumnKind.Text, 3), new("Children negative", ColumnKind.Count, 1.6),
                        rows.Money.Column("Total peak negative", 2.3),
                    ],
                    Overdrawn)));
        yield return Of(
            "Limit Breach Violations", "limit-breach", figures, ReportQueries.LimitBreach,
            "No limit breach in the period: no account paid out, or took in, more than a cap allows.",
            rows => Split(rows, named,
                new(
                    "Child Accounts Grouped by Parent Role + Transfer Type",
                    [
                        new("Parent role", ColumnKind.Text, 2), new("Transfer type", ColumnKind.Text, 2),
                        new("Children breaching", ColumnKind.Count, 1.4), rows.Money.Column("Total overshoot", 1.5),
                    ],
                    Breaching)));
        yield return Of(
            "Stuck Pending Transactions", "stuck-pending", figures, ReportQueries.StuckPending,
            "No stuck pending transactions: the backlog is clear.",
            rows => Stuck(rows, named, "pending"));
        yield return Of(
            "Stuck Unbundled Transactions", "stuck-unbundled", figures, ReportQueries.StuckUnbundled,
            "No stuck unbundled transactions: bundling has caught up.",
            rows => Stuck(rows, named, "without a bundle"));
        yield return Of(
            "Expected End-of-Day Balances", "expected-balance", figures, ReportQueries.ExpectedBalance,
            "Every account with an expected balance ended each day of the period at it.",
            rows =>
            [
                new ParagraphBlock("These accounts do not end the day at the balance that they are to have."), Parts.Table(rows),
            ]);
    }

    private static ReportSection Of(
        string title, string anchor, ReportFigures? figures, ReportQuery query, string clean,
        Func<ReportRows, IEnumerable<ReportBlock>> found) =>
        Parts.Section(title, anchor, figures is null ? [Parts.NoDatabase]
            : figures[query] is { IsEmpty: false } rows ? found(rows) : [Parts.Clean(clean)],
            figures?[query].Count ?? 0);

    private static IEnumerable<ReportBlock> Stuck(ReportRows rows, IReadOnlySet<string> named, string state)
    {
        yield return Parts.WithNext(new ParagraphBlock(
            $"These legs stay {state} for longer than their rail allows at the moment of the last refresh, whenever they posted."));
        var grouped = new GroupedTable(
            "Child Accounts Grouped by Parent Role + Transfer Type",
            [
                new("Parent role", ColumnKind.Text, 1.6), new("Transfer type", ColumnKind.Text, 1.6),
                new("Children affected", ColumnKind.Count, 1.2), new("Stuck transactions", ColumnKind.Count, 1.2),
                rows.Money.Column("Total amount", 1.3),
            ],
            Waiting);
        foreach (var block in Split(rows, named, grouped))
        {
            yield return block;
        }
    }

    private static IEnumerable<ReportBlock> Split(
        ReportRows rows, IReadOnlySet<string> named, GroupedTable grouped)
    {
        var parents = rows.Where(row => named.Contains(rows.Text(row, "account_id")));
        var children = rows.Where(row => !named.Contains(rows.Text(row, "account_id")));
        if (!parents.IsEmpty)
        {
            yield return new HeadingBlock(2, "Parent Accounts (Per-Row Detail)");
            yield return Parts.Table(parents);
        }

        if (!children.IsEmpty)
        {
            if (parents.IsEmpty)
            {
                yield return Parts.WithNext(new ParagraphBlock(
                    children.Rows.Any(row => RoleOf(children, row) == NoParent)
                        ? "No control account is affected: these are child accounts, and accounts without a parent, as those outside "
                            + "the bank."
                        : "Only child accounts are affected."));
            }

            yield return new HeadingBlock(2, grouped.Title);
            yield return new TableBlock(grouped.Columns, grouped.Rows(children).ToValueList());
            if (children.Count > FewRows)
            {
                yield return new ParagraphBlock($"Every row is in the attached {rows.Query.FileName}.");
                yield break;
            }

            yield return new HeadingBlock(2, "Child Accounts (Per-Row Detail)");
            yield return Parts.Table(children);
        }
    }

    private static IEnumerable<ReportRow> Overdrawn(ReportRows rows) =>
        from role in Peaks(rows, row => (RoleOf(rows, row), ""), "stored_balance", Math.Min)
        orderby role.Total
        select new ReportRow(NameInWords.Of(role.Role), ReportFormat.Count(role.Children), rows.Money.Cell(role.Total));

    private static IEnumerable<ReportRow> Breaching(ReportRows rows) =>
        from key in Peaks(rows, row => (RoleOf(rows, row), rows.Text(row, "transfer_type")), "overshoot", Math.Max)
        orderby key.Total descending
        select new ReportRow(
            NameInWords.Of(key.Role), NameInWords.Of(key.Type), ReportFormat.Count(key.Children), rows.Money.Cell(key.Total));

    // Of each child its worst row; no more than that is in memory of any.
    private static IEnumerable<(string Role, string Type, int Children, decimal Total)> Peaks(
        ReportRows rows, Func<object?[], (string Role, string Type)> keyOf, string column, Func<decimal, decimal, decimal> worse)
    {
        var peaks = new Dictionary<(string Role, string Type, string Account), decimal>();
        foreach (var row in rows.Rows)
        {
            var (role, type) = keyOf(row);
            ref var peak = ref CollectionsMarshal.GetValueRefOrAddDefault(
                peaks, (role, type, rows.Text(row, "account_id")), out var isKnown);
            peak = isKnown ? worse(peak, rows.Number(row, column)) : rows.Number(row, column);
        }

        return peaks
            .GroupBy(peak => (peak.Key.Role, peak.Key.Type), peak => peak.Value)
            .OrderBy(key => key.Key.Role, StringComparer.Ordinal).ThenBy(key => key.Key.Type, StringComparer.Ordinal)
            .Select(key => (key.Key.Role, key.Key.Type, key.Count(), key.Sum()));
    }

    private static IEnumerable<ReportRow> Waiting(ReportRows rows)
    {
        var found = new Dictionary<(string Role, string Type), (HashSet<string> Children, long Legs, decimal Amount)>();
        foreach (var row in rows.Rows)
        {
            var key = (RoleOf(rows, row), rows.Text(row, "transfer_type"));
            var (children, legs, amount) = found.TryGetValue(key, out var before) ? before : (new(StringComparer.Ordinal), 0, 0);
            children.Add(rows.Text(row, "account_id"));
            found[key] = (children, legs + 1, amount + Math.Abs(rows.Number(row, "amount_money")));
        }

        return found
            .OrderByDescending(key => key.Value.Amount)
            .ThenBy(key => key.Key.Role, StringComparer.Ordinal).ThenBy(key => key.Key.Type, StringComparer.Ordinal)
            .Select(key => new ReportRow(
                NameInWords.Of(key.Key.Role), NameInWords.Of(key.Key.Type), ReportFormat.Count(key.Value.Children.Count),
                ReportFormat.Count(key.Value.Legs),
                rows.Money.Cell(key.Value.Amount)));
    }

    private static string RoleOf(ReportRows rows, object?[] row) =>
        rows.Text(row, "account_parent_role") is { Length: > 0 } role ? role : NoParent;

    private sealed record GroupedTable(string Title, ValueList<ReportColumn> Columns, Func<ReportRows, IEnumerable<ReportRow>> Rows);
}
