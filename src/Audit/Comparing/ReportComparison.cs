using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Periods;
using QsGen.Audit.Sections;

namespace QsGen.Audit.Comparing;

/// <summary>What came, went and changed between two reports, row by row of every question.</summary>
internal static class ReportComparison
{
    private const int DayLength = 10;

    // Every day of every account is in these, so that another period is other rows and nothing is found by comparing them.
    private static readonly ImmutableHashSet<string> LeftOut =
        [ReportQueries.Statements.Name, ReportQueries.TrialBalance.Name, ReportQueries.TieOut.Name, ReportQueries.ControlTotals.Name];

    /// <summary>Compares a report with an earlier one.</summary>
    public static ReportChanges Between(EarlierReport earlier, ReportFigures later) => Between(earlier, later.Period, query =>
        [.. later[query].Rows.Select(row => query.Columns
            .Select((column, index) => FigureText.Exact(row[index], column.Kind, later[query].Money)).ToImmutableArray())]);

    /// <summary>Compares two reports that are files.</summary>
    public static ReportChanges Between(EarlierReport earlier, EarlierReport later) => Between(
        earlier, later.Period, query => later.Tables.TryGetValue(query.Name, out var rows) ? [.. rows.In(query)] : null);

    private static ReportChanges Between(
        EarlierReport earlier, ReportPeriod period, Func<ReportQuery, ImmutableArray<ImmutableArray<string>>?> later) => new(
        earlier.ToString(),
        [
            .. from query in ReportQueries.All
               where !LeftOut.Contains(query.Name) && earlier.Tables.ContainsKey(query.Name)
               let rows = later(query)
               where rows is not null
               select Changes(query, [.. earlier.Tables[query.Name].In(query)], rows.Value, period),
        ]);

    private static QuestionChanges Changes(
        ReportQuery query,
        ImmutableArray<ImmutableArray<string>> before,
        ImmutableArray<ImmutableArray<string>> after,
        ReportPeriod period)
    {
        // Ages grow from one day to the next without anything being done.
        var compared = query.Columns.Select((column, index) => (column, index))
            .Where(pair => pair.column.Kind != FigureKind.Age).Select(pair => pair.index).ToArray();
        var (old, now) = (ByKey(query, before), ByKey(query, after));
        var both = now.Keys.Where(old.ContainsKey).ToList();
        var changed = both.Where(key => !compared.All(index => old[key][index] == now[key][index])).ToList();
        var gone = old.Keys.Where(key => !now.ContainsKey(key)).Select(key => old[key]).ToLookup(row => IsIn(query, row, period));
        return new(
            query,
            [.. now.Keys.Where(key => !old.ContainsKey(key)).Select(key => now[key])],
            [.. gone[true]],
            [.. changed.Select(key => (old[key], now[key]))],
            both.Count - changed.Count,
            gone[false].Count());
    }

    // What happened on days that the later report is not about is not gone.
    private static bool IsIn(ReportQuery query, ImmutableArray<string> row, ReportPeriod period)
    {
        var day = query.Columns.Select((column, index) => (column, index))
            .FirstOrDefault(pair => pair.column.Kind is FigureKind.Day or FigureKind.Minute);
        return !query.IsOfPeriod || day.column is null || row[day.index].Length < DayLength
            || (string.CompareOrdinal(row[day.index], ReportFormat.Day(period.First)) >= 0
                && string.CompareOrdinal(row[day.index], ReportFormat.Day(period.Last.PlusDays(1))) < 0);
    }

    // Rows that share a key are told apart by how many came before, in the order of the report.
    private static SortedDictionary<string, ImmutableArray<string>> ByKey(ReportQuery query, ImmutableArray<ImmutableArray<string>> rows)
    {
        var keys = query.Columns.Select((column, index) => (column, index))
            .Where(pair => pair.column.IsKey).Select(pair => pair.index).ToArray();
        var result = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = string.Join('\u001f', keys.Select(index => row[index]));
            for (var number = 1; !result.TryAdd($"{key}\u001f{number:D9}", row); number++)
            {
                // The next number.
            }
        }

        return result;
    }
}
