using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>What others made on tables of ours: policies, triggers, views, rights on columns, and the like.</summary>
internal static class TableAttachments
{
    /// <summary>What hangs on tables; nothing where the engine does not tell, or keeps tables as they are.</summary>
    public static async Task<ImmutableArray<TableAttachment>> ReadAsync(
        ISqlSession session, DatabaseSchema schema, IReadOnlyCollection<SchemaTable> tables, CancellationToken cancellationToken)
    {
        var indexes = tables.SelectMany(table => table.Indexes).Select(schema.NameOf);
        if (schema.Dialect.HangsOn(tables.Select(schema.NameOf), indexes) is not { } query)
        {
            return [];
        }

        var rows = await session.ListAsync(query, cancellationToken);
        return [.. rows.Select(row => new TableAttachment((string)row[0]!, (string)row[1]!, (bool)row[2]!))];
    }

    /// <summary>Fails when something that others made would be lost by a refresh, or would make it wrong.</summary>
    /// <exception cref="SqlSessionException">There is such a thing; the message names all, each with what to do.</exception>
    public static async Task RequireRefreshableAsync(ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        var read = DatabaseSchema.Base.Concat(DatabaseSchema.Delivered).Concat(DatabaseSchema.Configuration).Concat(DatabaseSchema.Record);
        if (schema.Dialect.CantBeRefreshed(read.Select(schema.StoredNameOf), DatabaseSchema.Derived.Select(schema.NameOf)) is not { } query)
        {
            return;
        }

        var rows = await session.ListAsync(query, cancellationToken);
        if (!rows.IsEmpty)
        {
            throw new SqlSessionException(
                $"the relations of '{schema.Prefix}' cannot be refreshed, and nothing was changed: "
                + string.Join("; ", rows.Select(row => (string)row[0]!)));
        }
    }

    /// <summary>Statements that give new tables of the same names the rights and comments that others put on the present ones.</summary>
    public static async Task<ImmutableArray<string>> CarryOverAsync(
        ISqlSession session, DatabaseSchema schema, IReadOnlyCollection<SchemaTable> tables, CancellationToken cancellationToken)
    {
        var columns = tables.SelectMany(table => table.Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal);
        return schema.Dialect.CarryOver(tables.Select(schema.NameOf), columns) is { } query
            ? [.. (await session.ListAsync(query, cancellationToken)).Select(row => (string)row[0]!)]
            : [];
    }

    /// <summary>Statements that take away what a new table gives by itself.</summary>
    /// <param name="dialect">The engine.</param>
    /// <param name="table">The table.</param>
    /// <param name="given">To whom, as SQL spells them.</param>
    public static IEnumerable<string> Revocations(SqlDialect dialect, string table, IEnumerable<string> given) =>
        given.Select(role => $"REVOKE ALL ON {dialect.Identifier(table)} FROM {role}");

    /// <summary>Those to whom a new table gives rights by itself, as SQL spells them.</summary>
    public static async Task<ImmutableArray<string>> GivenByDefaultAsync(ISqlSession session, CancellationToken cancellationToken) =>
        session.Dialect.GivenByDefault is { } query
            ? [.. (await session.ListAsync(query, cancellationToken)).Select(row => (string)row[0]!)]
            : [];
}
