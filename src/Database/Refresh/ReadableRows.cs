using System.Globalization;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Database.Templates;

namespace QsGen.Database.Refresh;

/// <summary>What rows of the base tables must meet so that queries can use their values, where the tables do not see to it.</summary>
/// <remarks>
/// Tables of an older version lack checks that refuse NaN, infinite moments and JSON that no engine takes apart, and may hold such rows. A
/// single one would stop each refresh, or make each sum NaN. So refreshes set the current versions that are like this aside, and count
/// them; <c>Sql/Feed</c> has the rules that name them. Where all checks are in place, nothing is looked at.
/// </remarks>
/// <param name="Legs">The condition on a leg under the alias <c>leg</c>; null when all legs meet it.</param>
/// <param name="Balances">The condition on a balance under the alias <c>balance</c>; null when all balances meet it.</param>
internal sealed record ReadableRows(SqlText? Legs, SqlText? Balances)
{
    /// <summary>Of tables whose checks are all in place.</summary>
    public static ReadableRows All { get; } = new(null, null);

    /// <summary>Asks the catalog which checks are in place.</summary>
    public static async Task<ReadableRows> ReadAsync(ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        var live = await LiveCatalog.ReadAsync(session, schema, cancellationToken);
        return new(await ConditionAsync(BaseTables.Transactions, "leg"), await ConditionAsync(BaseTables.DailyBalances, "balance"));

        async Task<SqlText?> ConditionAsync(SchemaTable table, string alias)
        {
            var (ddl, stored) = (new SchemaDdl(schema), schema.StoredTable(table));
            // What no column of ours shows is read by no query.
            TableCheck[] checks =
            [
                .. ddl.Checks(stored).Where(check => check.IsOfValue
                    && check.Columns.All(name => table.Columns.Any(column => column.Name == name))),
            ];
            if (!live.Tables.TryGetValue(schema.StoredNameOf(table), out var found))
            {
                return null;
            }

            var kept = await new CheckSpelling(session, schema).KeptAsync(
                stored, found, [.. checks.Select(ddl.Condition)], cancellationToken);
            var missing = checks.Zip(kept)
                .Where(pair => !found.Checks.Any(check => check.IsValid && check.Condition == pair.Second))
                .Select(pair => ddl.ConditionOfValue(pair.First, alias))
                .ToList();
            return missing is [] ? null : new(string.Join(" AND ", missing));
        }
    }

    /// <summary>How many current versions are set aside.</summary>
    /// <param name="session">The session.</param>
    /// <param name="schema">Whose tables.</param>
    /// <param name="mark">Up to which entries rows count.</param>
    /// <param name="seen">Only entries above these are looked at.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task<SetAside> CountAsync(
        ISqlSession session, DatabaseSchema schema, Watermark mark, Watermark seen, CancellationToken cancellationToken)
    {
        return new(
            await CountAsync(BaseTables.Transactions, Legs, "leg", mark.Transactions, seen.Transactions),
            await CountAsync(BaseTables.DailyBalances, Balances, "balance", mark.DailyBalances, seen.DailyBalances));

        async Task<long> CountAsync(SchemaTable table, SqlText? condition, string alias, long latest, long above)
        {
            var same = table.PrimaryKey.Where(column => column != "entry")
                .Select(schema.Dialect.Identifier)
                .Select(column => $"later.{column} = {alias}.{column}");
            return condition is not { } readable
                ? 0
                : await session.ScalarAsync<long>(
                    string.Create(CultureInfo.InvariantCulture, $"""
                        SELECT COUNT(*)
                        FROM {schema.SqlNameOf(table)} {alias}
                        WHERE {alias}.entry > {above} AND {alias}.entry <= {latest}
                          AND NOT ({readable.Value})
                          AND NOT EXISTS (
                            SELECT 1 FROM {schema.SqlNameOf(table)} later
                            WHERE {string.Join(" AND ", same)} AND later.entry > {alias}.entry AND later.entry <= {latest}
                          )
                        """),
                    cancellationToken);
        }
    }
}
