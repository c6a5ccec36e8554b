using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>Takes primary keys and indexes off empty base tables and puts them back over the loaded rows, which is far faster than
/// keeping them up to date row by row.</summary>
/// <remarks>
/// Only on engines whose DDL belongs to the transaction, so that a load that fails leaves the tables as they were. Elsewhere both calls
/// do nothing.
/// </remarks>
internal sealed class IndexSuspension(ISqlSession session, DatabaseSchema schema)
{
    private ImmutableArray<string> _restore = [];

    /// <summary>Takes them off. Run it in the transaction of the load, on tables without rows.</summary>
    public async Task SuspendAsync(CancellationToken cancellationToken)
    {
        if (session.Dialect != SqlDialects.Postgres)
        {
            return;
        }

        var restore = ImmutableArray.CreateBuilder<string>();
        foreach (var table in DatabaseSchema.Base)
        {
            var rows = await session.ListAsync(
                SqlStatement.With(Existing, schema.NameOf(table)), cancellationToken);
            foreach (var row in rows)
            {
                var (name, definition) = (session.Dialect.Identifier((string)row[0]!), (string)row[1]!);
                var isKey = row[2] is true;
                await session.ExecuteAsync(
                    isKey ? $"ALTER TABLE {schema.SqlNameOf(table)} DROP CONSTRAINT {name}" : $"DROP INDEX {name}", cancellationToken);
                restore.Add(isKey ? $"ALTER TABLE {schema.SqlNameOf(table)} ADD CONSTRAINT {name} {definition}" : definition);
            }
        }

        _restore = restore.ToImmutable();
    }

    /// <summary>Puts back what was taken off, and gathers statistics.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (!_restore.IsEmpty)
        {
            await session.ExecuteAsync($"SET LOCAL maintenance_work_mem = '{WorkMemory}'", cancellationToken);
            await session.ScriptAsync(_restore, cancellationToken);
            await session.ScriptAsync(
                DatabaseSchema.Base.Select(table => session.Dialect.Analyze(schema.NameOf(table))), cancellationToken);
        }

        _restore = [];
    }

    private const string WorkMemory = "256MB";

    /// <summary>Whatever is there, also what a database administrator added: name, definition, and whether it is the key.</summary>
    private const string Existing =
        """
        SELECT c.relname::text, COALESCE(pg_get_constraintdef(k.oid), pg_get_indexdef(i.indexrelid)), k.oid IS NOT NULL
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indexrelid
        LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
        WHERE i.indrelid = (SELECT t.oid FROM pg_class t WHERE t.relname = $1 AND t.relnamespace = current_schema()::regnamespace)
        ORDER BY k.oid IS NULL, c.relname
        """;
}
