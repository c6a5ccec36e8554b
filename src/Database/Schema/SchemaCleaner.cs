using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Schema;

/// <summary>Removes every object of an institution from a database, on the explicit word of a person.</summary>
/// <param name="session">A session that nothing else uses meanwhile.</param>
/// <param name="institution">Whose objects.</param>
internal sealed class SchemaCleaner(ISqlSession session, InstitutionModel institution)
{
    private const int MostNamed = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <summary>Removes all tables. Objects of others that depend on them make it fail; none is removed along.</summary>
    /// <param name="confirmedPrefix">
    /// The institution's prefix, spelled out by the person, when rows that demo data did not write may go too; null otherwise.
    /// </param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <returns>The names of the tables that went.</returns>
    /// <exception cref="OwnRowsException">The base tables hold the bank's rows and the prefix was not spelled out.</exception>
    /// <exception cref="SqlSessionException">Somebody is at work in them.</exception>
    public async Task<IReadOnlyList<string>> CleanAsync(string? confirmedPrefix, CancellationToken cancellationToken)
    {
        await using var closed = await CloseAsync(cancellationToken);
        if (confirmedPrefix != _schema.Prefix
            && await ForeignRowsAsync(await PresentAsync(cancellationToken), cancellationToken) is > 0 and var rows)
        {
            throw new OwnRowsException(_schema.Prefix, rows);
        }

        if (await NeededByAsync(cancellationToken) is { } needed)
        {
            throw new SqlSessionException($"{needed}; nothing was removed. Have what needs them dropped first, then try again");
        }

        return await closed.DropAsync(cancellationToken);
    }

    /// <summary>Keeps everybody else out of the tables until the result is disposed; that undoes what was done to them meanwhile.
    /// </summary>
    /// <exception cref="SqlSessionException">Somebody is at work in them.</exception>
    public async Task<ClosedTables> CloseAsync(CancellationToken cancellationToken)
    {
        IAsyncDisposable turn = await session.LockAsync(_schema.LockName, cancellationToken);
        ISqlTransaction? transaction = null;
        try
        {
            transaction = session.Dialect.HasTransactionalDdl ? await session.BeginAsync(cancellationToken) : null;
            var present = await PresentAsync(cancellationToken);
            await KeepFeedsOutAsync(present, cancellationToken);
            return new(session, _schema, present, turn, transaction);
        }
        catch
        {
            await (transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
            await turn.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says what <see cref="CleanAsync"/> would remove, and removes nothing.</summary>
    public async Task<TableContent> LookAsync(CancellationToken cancellationToken)
    {
        var present = await PresentAsync(cancellationToken);
        var waiting = await CountAsync(present, TableKind.Staging, cancellationToken);
        var rows = waiting + await CountAsync(present, TableKind.Base, cancellationToken);
        return new(present.Count, rows, await ForeignRowsAsync(present, cancellationToken));
    }

    /// <summary>What others made that needs the tables, so that they can't go, as one sentence; null when nothing does.</summary>
    public async Task<string?> NeededByAsync(CancellationToken cancellationToken) =>
        await NeededByAsync(await PresentAsync(cancellationToken), cancellationToken);

    private async Task<string?> NeededByAsync(List<SchemaTable> present, CancellationToken cancellationToken)
    {
        if (session.Dialect.NeedsThem(present.Select(_schema.NameOf)) is not { } query)
        {
            return null;
        }

        var needs = await session.ListAsync(query, cancellationToken);
        return needs.IsEmpty
            ? null
            : $"tables of '{_schema.Prefix}' can't be dropped: {string.Join(", ", needs.Take(MostNamed).Select(row => (string)row[0]!))}"
                + (needs.Length > MostNamed ? $" and {needs.Length - MostNamed} more" : "");
    }

    private async Task<List<SchemaTable>> PresentAsync(CancellationToken cancellationToken)
    {
        var present = await session.ExistingTablesAsync([.. DatabaseSchema.Tables.Select(_schema.NameOf)], cancellationToken);
        return [.. DatabaseSchema.Tables.Where(table => present.Contains(_schema.NameOf(table)))];
    }

    // From before the rows are counted until the tables are gone: what a feed commits in between would go uncounted.
    private async Task KeepFeedsOutAsync(List<SchemaTable> present, CancellationToken cancellationToken)
    {
        string[] tables =
        [
            .. present.Where(table => table.Kind is TableKind.Base or TableKind.Staging && !_schema.IsFed(table)).Select(_schema.NameOf),
        ];
        if (tables is [])
        {
            return;
        }

        try
        {
            await session.ScriptAsync(session.Dialect.KeepAllOut(tables, Patience), cancellationToken);
        }
        catch (SqlSessionException exception) when (session.Dialect.IsLockTimeout(exception.Code))
        {
            throw new SqlSessionException(
                $"somebody has been reading or writing {string.Join(" or ", tables)} for more than {Patience.TotalSeconds:0} seconds; "
                + "nothing was removed. Try again when that has ended",
                exception.Code,
                exception);
        }
    }

    private async Task<long> ForeignRowsAsync(List<SchemaTable> present, CancellationToken cancellationToken)
    {
        var waiting = await CountAsync(present, TableKind.Staging, cancellationToken);
        var delivered = await CountAsync([.. present.Where(DatabaseSchema.Delivered.Contains)], TableKind.Base, cancellationToken);
        var registry = new DemoLoadRegistry(session, _schema);
        if (session.Dialect.For(institution).Feed is not null)
        {
            return waiting + delivered
                - (present.Contains(RecordTables.DemoLoad) ? await registry.ControlTotalsAsync(cancellationToken) : 0);
        }

        return waiting + delivered + (present.Contains(RecordTables.DemoLoad) && DatabaseSchema.Base.All(present.Contains)
            ? await registry.ForeignRowsAsync(cancellationToken) - await registry.ControlTotalsAsync(cancellationToken)
            : await CountAsync([.. present.Where(DatabaseSchema.Base.Contains)], TableKind.Base, cancellationToken));
    }

    private async Task<long> CountAsync(List<SchemaTable> present, TableKind kind, CancellationToken cancellationToken)
    {
        var rows = 0L;
        // What a feed fills in another shape stays.
        foreach (var table in present.Where(table => table.Kind == kind && !_schema.IsFed(table)))
        {
            rows += await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {_schema.SqlNameOf(table)}", cancellationToken);
        }

        return rows;
    }
}
