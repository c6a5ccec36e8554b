using System.Collections.Immutable;
using QsGen.Database.Sessions;

namespace QsGen.Database.Schema;

/// <summary>Registers the segments of one load of demo data as they are written; nobody else writes meanwhile.</summary>
/// <param name="session">The session, in the transaction of the load.</param>
/// <param name="table">The registry's table, quoted.</param>
/// <param name="rows">Finds what was written.</param>
/// <param name="highest">The highest entry of each base table so far.</param>
internal sealed class DemoRecording(ISqlSession session, string table, LoadedRows rows, ImmutableArray<long> highest)
{
    // Kept from one segment to the next: asking the tables each time would read them as often as there are segments.
    private ImmutableArray<long> _highest = highest;

    /// <summary>Writes a segment and registers its rows.</summary>
    /// <param name="label">What to note besides the rows.</param>
    /// <param name="load">Writes the rows.</param>
    /// <param name="cancellationToken">Stops the load.</param>
    public async Task RecordAsync(DemoLoadLabel label, Func<CancellationToken, Task> load, CancellationToken cancellationToken)
    {
        await load(cancellationToken);
        var id = await session.ScalarAsync<long>($"SELECT COALESCE(MAX(load_id), 0) + 1 FROM {table}", cancellationToken);
        foreach (var (written, place) in DatabaseSchema.Base.Select((written, place) => (written, place)))
        {
            var range = await rows.AboveAsync(written, _highest[place], cancellationToken);
            if (range.Count == 0)
            {
                continue;
            }

            _highest = _highest.SetItem(place, range.Last);
            await session.ExecuteAsync(
                SqlStatement.With(
                    $"INSERT INTO {table} (load_id, table_name, first_entry, last_entry, row_count, fingerprint, loaded_at, made_with, "
                    + "scenario, row_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                    id, written.ShortName, range.First, range.Last, range.Count, label.Fingerprint, label.At, label.MadeWith,
                    label.Scenario, range.Digest),
                cancellationToken);
        }
    }
}
