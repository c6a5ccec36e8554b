using System.Collections.Concurrent;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;

namespace QsGen.Provider.Resources;

/// <summary>Tables that a run allowed to go: nobody else gets into them until they are gone, or the run ends.</summary>
/// <remarks>
/// Between the look that allows a deletion, before anything else of a stack goes, and the drop at its very end lie minutes in which a
/// feed could deliver rows; the drop would be refused then, with every dashboard gone.
/// </remarks>
internal sealed class DepartingTables : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (ISqlSession Session, ClosedTables Tables)> _closed = new(StringComparer.Ordinal);

    /// <summary>Keeps tables closed.</summary>
    /// <param name="target">Whose tables.</param>
    /// <param name="session">The session that closed them; it is this object's from now on.</param>
    /// <param name="tables">The tables.</param>
    public async Task KeepAsync(DatabaseTarget target, ISqlSession session, ClosedTables tables)
    {
        await ReleaseAsync(target);
        _closed[target.Id] = (session, tables);
    }

    /// <summary>Does work in closed tables, which stay closed. It lasts when they go, and when the run ends without that.</summary>
    /// <param name="target">Whose tables.</param>
    /// <param name="work">The work; when it fails, nothing of it lasts and the tables are open.</param>
    /// <returns>What the work returned; null when the tables are not closed.</returns>
    public async Task<long?> WorkAsync(DatabaseTarget target, Func<ISqlSession, Task<long>> work)
    {
        if (!_closed.TryGetValue(target.Id, out var closed))
        {
            return null;
        }

        try
        {
            return await work(closed.Session);
        }
        catch
        {
            _closed.TryRemove(target.Id, out _);
            await EndAsync(closed);
            throw;
        }
    }

    /// <summary>Drops closed tables.</summary>
    /// <param name="target">Whose tables.</param>
    /// <param name="drop">Does it; what it throws leaves them as they were, and open.</param>
    /// <returns>What it returned; null when the tables are not closed.</returns>
    public async Task<bool?> DropAsync(DatabaseTarget target, Func<ISqlSession, ClosedTables, Task<bool>> drop)
    {
        if (!_closed.TryRemove(target.Id, out var closed))
        {
            return null;
        }

        try
        {
            return await drop(closed.Session, closed.Tables);
        }
        finally
        {
            await EndAsync(closed);
        }
    }

    /// <summary>Lets others into tables again, and keeps what was done in them.</summary>
    public async Task ReleaseAsync(DatabaseTarget target)
    {
        if (_closed.TryRemove(target.Id, out var closed))
        {
            await LeaveAsync(closed);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var target in _closed.Keys)
        {
            if (_closed.TryRemove(target, out var closed))
            {
                await LeaveAsync(closed);
            }
        }
    }

    private static async Task LeaveAsync((ISqlSession Session, ClosedTables Tables) closed)
    {
        try
        {
            await closed.Tables.CommitAsync(CancellationToken.None);
        }
        catch (SqlSessionException)
        {
            // The connection is gone, and what it kept closed is open. Demo rows that it could not remove are still known as such.
        }
        finally
        {
            await EndAsync(closed);
        }
    }

    private static async Task EndAsync((ISqlSession Session, ClosedTables Tables) closed)
    {
        try
        {
            await closed.Tables.DisposeAsync();
        }
        catch (SqlSessionException)
        {
            // See above.
        }
        finally
        {
            await closed.Session.DisposeAsync();
        }
    }
}
