using NodaTime;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;

namespace QsGen.Benchmarks.Database;

/// <summary>The query of a dataset as its dashboard sends it when a sheet opens, reduced to one row that needs every column.</summary>
internal static class OpeningFilters
{
    /// <summary>Wraps the dataset as QuickSight does, with the windows that the sheets open with, as seen on a day.</summary>
    public static string Query(DatasetQuery query, LocalDate today, string account)
    {
        var columns = query.Columns.Select((column, index) => $"MAX({column.Name}) AS c{index}");
        var condition = Condition(query.TableKey, today, account) is { } filter ? $" WHERE {filter}" : "";
        return $"SELECT COUNT(*), {string.Join(", ", columns)} FROM ({query.SqlWithDefaults}) t{condition}";
    }

    // Sheets that are not named here show everything. A statement shows nothing until somebody chooses an account.
    private static string? Condition(string tableKey, LocalDate today, string account) => tableKey switch
    {
        "l1-drift" or "l1-ledger-drift" or "l1-overdraft" => Since("business_day_start", today, 7),
        "l1-drift-timeline" or "l1-ledger-drift-timeline" or "l1-limit-breach" => Since("business_day", today, 7),
        "l1-transactions" => Since("posting", today, 7),
        "l1-daily-statement-summary" => $"account_id = '{account}' AND {Since("business_day_start", today, 1)}",
        "l1-daily-statement-transactions" => $"account_id = '{account}' AND {Since("business_day", today, 1)}",
        "exec-transaction-summary" => Since("posted_date", today, 30),
        "exec-account-summary" => $"(activity_date IS NULL OR {Since("activity_date", today, 30)})",
        _ => null,
    };

    private static string Since(string column, LocalDate today, int days) =>
        $"{column} >= {SqlDialect.Timestamp(today.PlusDays(-days).AtMidnight())}";
}
