using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Schema;

/// <summary>The tables of an institution that may be about to go. Nobody else gets into the bank's own until this is disposed.</summary>
/// <remarks>An engine without transactions for tables keeps nobody out, and drops one table after the other.</remarks>
/// <param name="session">The session that keeps others out.</param>
/// <param name="schema">Whose tables.</param>
/// <param name="present">Those that exist, in the order of their making.</param>
/// <param name="turn">The lock of all who write them.</param>
/// <param name="transaction">What is undone when it ends without a commit; null where tables know no transaction.</param>
internal sealed class ClosedTables(
    ISqlSession session,
    DatabaseSchema schema,
    IReadOnlyList<SchemaTable> present,
    IAsyncDisposable turn,
    ISqlTransaction? transaction) : IAsyncDisposable
{
    /// <summary>Drops all tables, and with them what a refresh that was killed left.</summary>
    /// <returns>The names of the tables that went.</returns>
    /// <exception cref="SqlSessionException">Something else needs them; all are there still where tables know transactions.</exception>
    public async Task<IReadOnlyList<string>> DropAsync(CancellationToken cancellationToken)
    {
        // Derived and configuration tables first: what remains after an interruption is still the bank's data.
        var ddl = new SchemaDdl(schema);
        await session.ScriptAsync(present.Reverse().SelectMany(table => ddl.Drop(table)), cancellationToken);
        string[] beside = [.. schema.NamesBeside(DatabaseSchema.AsideEnding), .. schema.NamesBeside(DatabaseSchema.KnownEnding)];
        await session.ScriptAsync(
            (await session.ExistingTablesAsync(beside, cancellationToken)).Select(session.Dialect.DropTable), cancellationToken);
        await CommitAsync(cancellationToken);
        return [.. present.Reverse().Select(schema.NameOf)];
    }

    /// <summary>Makes what was done so far last, and lets others in again.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        await turn.DisposeAsync();
    }
}
