using System.Globalization;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Generation;
using QsGen.Institution;

namespace QsGen.Demo.Loading;

/// <summary>Loads demo data into the base tables of an institution: all of it or nothing, streamed, and only once.</summary>
/// <remarks>
/// One transaction holds the whole load, so an interrupted one leaves nothing behind and running again starts over. Rows that demo
/// data did not write are never touched: where there are such, nothing is loaded.
/// </remarks>
/// <param name="session">The database.</param>
/// <param name="clock">Tells when a load was registered.</param>
internal sealed class DemoLoader(ISqlSession session, IClock clock)
{
    /// <summary>The stage of a large load in which primary keys and indexes are built.</summary>
    public const string IndexStage = "indexes";

    private const long LargeLoad = 500_000;

    /// <summary>Makes the tables hold exactly this demo data.</summary>
    /// <param name="institution">The institution; its schema must exist.</param>
    /// <param name="options">What to make.</param>
    /// <param name="progress">Told about every few thousand rows.</param>
    /// <param name="cancellationToken">Stops between rows; nothing stays behind.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DemoLoadException">The tables hold other rows, or are missing.</exception>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public async Task<DemoLoadResult> LoadAsync(
        InstitutionModel institution, DemoOptions options, IProgress<DemoLoadProgress>? progress, CancellationToken cancellationToken)
    {
        var generator = new DemoGenerator(institution, options);
        var fingerprint = DemoFingerprint.Of(institution, options);
        var store = new DemoStore(session, institution);
        await using var turn = await store.LockAsync(cancellationToken);
        await store.RequireTablesAsync(cancellationToken);
        var census = await RequireNoOthersAsync(store, institution, cancellationToken);
        var earlier = await store.Registry.ReadAsync(cancellationToken);
        if (earlier.Length > 0 && earlier.All(load => load.Fingerprint == fingerprint) && census.IsWhole)
        {
            return new(DemoLoadOutcome.AlreadyThere, fingerprint, earlier);
        }

        await using var bound = await MemoryBound.OfAsync(session, cancellationToken);
        await using var transaction = await session.BeginAsync(cancellationToken);
        if (earlier.Length > 0)
        {
            await store.RemoveAsync(earlier, clock.GetCurrentInstant(), cancellationToken);
            await store.RemoveTotalsAsync(generator, cancellationToken);
        }

        var isLarge = earlier.IsEmpty && generator.Plan.LegsExpected >= LargeLoad;
        await WriteAsync(generator, store, fingerprint, isLarge, new(progress, generator.Plan.Calendar.Days.Length), cancellationToken);
        var loads = await store.Registry.ReadAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(earlier.Length > 0 ? DemoLoadOutcome.Replaced : DemoLoadOutcome.Loaded, fingerprint, loads)
        {
            LeftOut = [.. generator.Scenarios.Omitted.Select(omission => omission.Scenario)],
        };
    }

    private static async Task<DemoCensus> RequireNoOthersAsync(
        DemoStore store, InstitutionModel institution, CancellationToken cancellationToken)
    {
        var census = await store.Registry.CountAsync(cancellationToken);
        if (census.Foreign == 0)
        {
            return census;
        }

        var doubt = census.Doubtful.IsEmpty ? "" : $". {store.Registry.Doubt(census)}";
        throw new DemoLoadException(string.Create(CultureInfo.InvariantCulture,
            $"the base tables of '{institution.Instance}' hold {census.Foreign} rows that demo data did not write; "
            + $"demo data goes only into tables without other rows: use another institution prefix or another database{doubt}"));
    }

    /// <summary>Makes rows on another thread while it writes, so that neither waits for the other.</summary>
    private async Task WriteAsync(
        DemoGenerator generator,
        DemoStore store,
        string fingerprint,
        bool isLarge,
        RowCounter counter,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var producer = new DemoProducer(generator);
        var madeWith = DemoOptionsText.Of(generator.Plan.Options);
        var recording = await store.Registry.BeginAsync(cancellationToken);
        var production = Task.Run(() => producer.RunAsync(stop.Token), CancellationToken.None);
        try
        {
            var writer = new SegmentWriter(producer.Batches, store.Rows, counter);
            while (await writer.NextAsync(cancellationToken) is { } segment)
            {
                var isBaseline = segment == DemoSegment.BaselineName;
                if (isLarge && isBaseline)
                {
                    await store.Indexes.SuspendAsync(cancellationToken);
                }

                counter.Begin(segment);
                await recording.RecordAsync(
                    new(segment, fingerprint, madeWith, clock.GetCurrentInstant().InUtc().LocalDateTime),
                    token => writer.WriteAsync(segment, token),
                    cancellationToken);
                if (isLarge && isBaseline)
                {
                    counter.Begin(IndexStage);
                    await store.Indexes.RestoreAsync(cancellationToken);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await production;
        }
    }
}
