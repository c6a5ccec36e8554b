using NodaTime;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Demo.Loading;

/// <summary>The base tables of one institution as demo data sees them: which rows are its own.</summary>
internal sealed class DemoStore
{
    private readonly ISqlSession _session;
    private readonly DatabaseSchema _schema;
    private readonly DemoLoadRegistry _loads;

    /// <summary>The tables of an institution.</summary>
    public DemoStore(ISqlSession session, InstitutionModel institution)
    {
        _session = session;
        _schema = DatabaseSchema.Of(institution, session.Dialect);
        _loads = new(session, _schema);
        Registry = new(session, _schema);
        Rows = new(session, _schema);
        Indexes = new(session, _schema);
    }

    /// <summary>What demo data wrote, segment by segment.</summary>
    public DemoRegistry Registry { get; }

    /// <summary>Takes keys and indexes off empty tables for a large load.</summary>
    public IndexSuspension Indexes { get; }

    /// <summary>Writes rows.</summary>
    public BaseTableLoader Rows { get; }

    /// <summary>The lock that keeps two loads, or a load and a clean, apart.</summary>
    public string LockName => $"{_schema.Prefix}_demo";

    /// <summary>Fails unless the base tables and the registry exist.</summary>
    /// <exception cref="DemoLoadException">A table is missing.</exception>
    public async Task RequireTablesAsync(CancellationToken cancellationToken)
    {
        foreach (var table in BaseTables.All.Add(RecordTables.DemoLoad))
        {
            if (!await _session.TableExistsAsync(_schema.NameOf(table), cancellationToken))
            {
                throw new DemoLoadException($"the table '{_schema.NameOf(table)}' does not exist; run 'schema apply --execute' first");
            }
        }
    }

    /// <summary>Counts demo rows and others; nothing where the tables do not exist.</summary>
    public async Task<RowCensus> CountAsync(CancellationToken cancellationToken)
    {
        foreach (var table in BaseTables.All.Add(RecordTables.DemoLoad))
        {
            if (!await _session.TableExistsAsync(_schema.NameOf(table), cancellationToken))
            {
                return default;
            }
        }

        var (total, foreign) = (0L, await _loads.ForeignRowsAsync(cancellationToken));
        foreach (var table in BaseTables.All)
        {
            total += await _session.ScalarAsync<long>($"SELECT COUNT(*) FROM {_schema.SqlNameOf(table)}", cancellationToken);
        }

        return new(total - foreign, foreign);
    }

    /// <summary>Runs a load of one segment and registers the rows it wrote.</summary>
    public Task RecordAsync(
        string fingerprint,
        DemoOptions options,
        string scenario,
        Instant at,
        Func<CancellationToken, Task> load,
        CancellationToken cancellationToken) =>
        _loads.LoadAsync(
            DemoRegistry.Label(fingerprint, scenario), DemoOptionsText.Of(options), at.InUtc().LocalDateTime, load, cancellationToken);

    /// <summary>Deletes all demo rows and has the next refresh compute everything.</summary>
    /// <returns>How many rows went.</returns>
    public async Task<long> RemoveAllAsync(Instant at, CancellationToken cancellationToken)
    {
        var count = await _loads.RemoveAsync(cancellationToken);
        await InvalidateRefreshAsync(at, cancellationToken);
        return count;
    }

    /// <summary>Has the next refresh compute everything, because rows went away or changed.</summary>
    public Task InvalidateRefreshAsync(Instant at, CancellationToken cancellationToken) =>
        new RefreshLog(_session, _schema).InvalidateAsync(at.InUtc().LocalDateTime, cancellationToken);
}
