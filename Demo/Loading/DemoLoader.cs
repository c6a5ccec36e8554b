using System.Globalization;
using NodaTime;
using QsGen.Institution;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

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
    private const int ChunkRows = 100_000;

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
        await using var turn = await session.LockAsync(store.LockName, cancellationToken);
        await store.RequireTablesAsync(cancellationToken);
        var census = await store.CountAsync(cancellationToken);
        if (census.Foreign > 0)
        {
            throw new DemoLoadException(string.Create(CultureInfo.InvariantCulture,
                $"the base tables of '{institution.Instance}' hold {census.Foreign} rows that demo data did not write; "
                + $"demo data goes only into tables without other rows: use another institution prefix or another database"));
        }

        var earlier = await store.Registry.ReadAsync(cancellationToken);
        if (earlier.Length > 0 && earlier.All(load => load.Fingerprint == fingerprint) && census.Demo == earlier.Sum(load => load.Rows))
        {
            return new(DemoLoadOutcome.AlreadyThere, fingerprint, earlier);
        }

        await using var transaction = await session.BeginAsync(cancellationToken);
        if (earlier.Length > 0)
        {
            await store.RemoveAllAsync(clock.GetCurrentInstant(), cancellationToken);
        }

        var counter = new RowCounter(progress, generator.Plan.Calendar.Days.Length);
        foreach (var segment in generator.Segments())
        {
            counter.Begin(segment.Scenario);
            await store.RecordAsync(
                fingerprint, segment.Scenario, clock.GetCurrentInstant(), token =>
                    WriteAsync(segment, store, counter, token), cancellationToken);
        }

        counter.Report();
        var loads = await store.Registry.ReadAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(earlier.Length > 0 ? DemoLoadOutcome.Replaced : DemoLoadOutcome.Loaded, fingerprint, loads);
    }

    private static async Task WriteAsync(DemoSegment segment, DemoStore store, RowCounter counter, CancellationToken cancellationToken)
    {
        using var days = segment.Days.GetEnumerator();
        for (var more = true; more;)
        {
            var held = new List<DailyBalanceRow>();
            await store.Rows.LoadAsync(Chunk(days, held, counter, () => more = false).ToAsyncEnumerable(), cancellationToken);
            await store.Rows.LoadAsync(counter.Count(held).ToAsyncEnumerable(), cancellationToken);
        }
    }

    /// <summary>The legs of the next days, until there are enough for one trip to the database; their balances are held back.</summary>
    private static IEnumerable<TransactionRow> Chunk(
        IEnumerator<Baseline.DemoDay> days, List<DailyBalanceRow> held, RowCounter counter, Action atEnd)
    {
        for (var legs = 0; legs + held.Count < ChunkRows;)
        {
            if (!days.MoveNext())
            {
                atEnd();
                yield break;
            }

            foreach (var row in counter.Count(days.Current.Transactions))
            {
                legs++;
                yield return row;
            }

            held.AddRange(days.Current.Balances);
            counter.EndDay();
        }
    }
}
