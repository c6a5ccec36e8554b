using System.Runtime.CompilerServices;
using System.Threading.Channels;
using QsGen.Database.Schema;

namespace QsGen.Demo.Loading;

/// <summary>Writes batches as they arrive, one segment at a time.</summary>
internal sealed class SegmentWriter(ChannelReader<DemoBatch> batches, BaseTableLoader rows, RowCounter counter)
{
    /// <summary>The segment that comes next; null after the last one.</summary>
    public async Task<string?> NextAsync(CancellationToken cancellationToken) =>
        await batches.WaitToReadAsync(cancellationToken) && batches.TryPeek(out var batch) ? batch.Scenario : null;

    /// <summary>Writes a segment to its end: legs, balances and control totals by turns.</summary>
    public async Task WriteAsync(string scenario, CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) == scenario)
        {
            await rows.LoadAsync(TakeAsync(scenario, batch => batch.Legs, cancellationToken), cancellationToken);
            await rows.LoadAsync(TakeAsync(scenario, batch => batch.Balances, cancellationToken), cancellationToken);
            await rows.LoadAsync(TakeAsync(scenario, batch => batch.ControlTotals, cancellationToken), cancellationToken);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<T>> TakeAsync<T>(
        string scenario, Func<DemoBatch, IReadOnlyList<T>?> pick, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) == scenario && batches.TryPeek(out var batch) && pick(batch) is { } taken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            batches.TryRead(out _);
            yield return taken;
            counter.Add(batch.Rows, batch.DaysDone);
        }
    }
}
