using System.Collections.Immutable;
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
        if (session.Dialect.IndexDefinitions is not { } definitions)
        {
            return;
        }

        var restore = ImmutableArray.CreateBuilder<string>();
        // Those of a feed's own tables are its affair.
        foreach (var table in DatabaseSchema.Base.Where(table => !schema.IsFed(table)))
        {
            var rows = await session.ListAsync(SqlStatement.With(definitions, schema.NameOf(table)), cancellationToken);
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
            await session.ScriptAsync(session.Dialect.TuneForIndexes.AddRange(_restore), cancellationToken);
            await session.ScriptAsync(
                DatabaseSchema.Base.Select(table => session.Dialect.Analyze(schema.NameOf(table))), cancellationToken);
        }

        _restore = [];
    }
}
