using System.Threading.Channels;
using QsGen.Database.Schema;
using QsGen.Demo.Generation;

namespace QsGen.Demo.Loading;

/// <summary>Makes rows ahead of whoever loads them, in batches, never more than a few at a time.</summary>
/// <remarks>
/// Rows keep the generator's order within each table. Balances are held back until there are enough legs for one trip to the
/// database, since switching between the tables costs one.
/// </remarks>
internal sealed class DemoProducer(DemoGenerator generator)
{
    private const int BatchRows = 500;
    private const int TripRows = 100_000;
    private const int Ahead = 4;

    private readonly Channel<DemoBatch> _batches = Channel.CreateBounded<DemoBatch>(
        new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });

    private readonly List<DailyBalanceRow> _held = [];
    private readonly List<ControlTotalRow> _controls = [];
    private List<TransactionRow> _legs = new(BatchRows);
    private int _daysDone;
    private int _trip;

    /// <summary>The batches in load order. A failure of the generator arrives here.</summary>
    public ChannelReader<DemoBatch> Batches => _batches.Reader;

    /// <summary>Makes all rows; ends when the last one is taken, or when asked to stop. Never fails itself.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var segment in generator.Segments())
            {
                await ProduceAsync(segment, cancellationToken);
            }

            _batches.Writer.Complete();
        }
#pragma warning disable CA1031 // The reader gets every failure, and nobody else waits for this one.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _batches.Writer.Complete(failure);
        }
    }

    private async Task ProduceAsync(DemoSegment segment, CancellationToken cancellationToken)
    {
        foreach (var day in segment.Days)
        {
            foreach (var row in day.Transactions)
            {
                _legs.Add(row);
                if (_legs.Count == BatchRows)
                {
                    await SendLegsAsync(segment.Scenario, cancellationToken);
                }
            }

            _held.AddRange(day.Balances);
            _controls.AddRange(day.ControlTotals);
            _daysDone++;
            if (_trip + _legs.Count + _held.Count >= TripRows)
            {
                await EndTripAsync(segment.Scenario, cancellationToken);
            }
        }

        await EndTripAsync(segment.Scenario, cancellationToken);
    }

    private async Task EndTripAsync(string scenario, CancellationToken cancellationToken)
    {
        await SendLegsAsync(scenario, cancellationToken);
        foreach (var part in _held.Chunk(BatchRows))
        {
            await _batches.Writer.WriteAsync(new(scenario, null, part, _daysDone), cancellationToken);
        }

        foreach (var part in _controls.Chunk(BatchRows))
        {
            await _batches.Writer.WriteAsync(new(scenario, null, null, _daysDone) { ControlTotals = part }, cancellationToken);
        }

        _held.Clear();
        _controls.Clear();
        _trip = 0;
    }

    private async Task SendLegsAsync(string scenario, CancellationToken cancellationToken)
    {
        if (_legs.Count > 0)
        {
            _trip += _legs.Count;
            await _batches.Writer.WriteAsync(new(scenario, _legs, null, _daysDone), cancellationToken);
            _legs = new(BatchRows);
        }
    }
}
