using System.Collections.Immutable;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>Lets the engine itself say how it keeps conditions, so that those of one meaning can be compared word for word.</summary>
/// <remarks>
/// Catalogs add brackets and casts and write lists their own way. An empty temporary table gets the conditions, and the catalog is asked
/// what it made of them. Where catalogs keep the very words, nothing is asked.
/// </remarks>
/// <param name="session">Makes the temporary tables. Nothing else is changed.</param>
/// <param name="schema">Whose tables.</param>
internal sealed class CheckSpelling(ISqlSession session, DatabaseSchema schema)
{
    private const int Rounds = 4;

    private string Scratch => schema.Dialect.ObjectName(schema.Prefix, "kept_checks");

    /// <summary>How the engine keeps the conditions; in their order.</summary>
    /// <exception cref="SqlSessionException">The engine refuses one of them, or makes no temporary tables.</exception>
    public async Task<ImmutableArray<string>> KeptAsync(
        SchemaTable table, LiveTable live, IReadOnlyList<string> conditions, CancellationToken cancellationToken)
    {
        if (schema.Dialect.KeptChecks(Scratch) is not { } query || conditions.Count == 0)
        {
            return [.. conditions];
        }

        var name = schema.Dialect.Identifier(Scratch);
        var checks = conditions.Select((condition, index) => $"CONSTRAINT kept_{index:00} CHECK ({condition})");
        var lines = ColumnsOf(table, live).Concat(checks);
        await session.ExecuteAsync($"CREATE TEMPORARY TABLE {name} (\n  {string.Join(",\n  ", lines)}\n)", cancellationToken);
        try
        {
            return [.. (await session.ListAsync(query, cancellationToken)).Select(row => (string)row[0]!)];
        }
        finally
        {
            await session.ExecuteAsync(schema.Dialect.DropTable(Scratch), CancellationToken.None);
        }
    }

    /// <summary>The words at which a condition settles: what a catalog makes of one may become another when it is written anew.</summary>
    /// <remarks>A condition that the table with the declared columns does not take is compared as it stands.</remarks>
    public async Task<string> SettledAsync(SchemaTable table, LiveTable live, string condition, CancellationToken cancellationToken)
    {
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                var kept = (await KeptAsync(table, live, [condition], cancellationToken))[0];
                if (kept == condition)
                {
                    break;
                }

                condition = kept;
            }
        }
        catch (SqlSessionException)
        {
            // A rule of the bank's own, on columns of another type than declared.
        }

        return condition;
    }

    private IEnumerable<string> ColumnsOf(SchemaTable table, LiveTable live)
    {
        var own = live.Columns.Where(found => table.Columns.All(column => column.Name != found.Name));
        return table.Columns.Select(column => $"{schema.Dialect.Identifier(column.Name)} {schema.Dialect.TypeName(column.Type)}")
            .Concat(own.Select(column => $"{schema.Dialect.Identifier(column.Name)} {column.Type}"));
    }
}
