using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Generation;
using QsGen.Institution;

namespace QsGen.Demo.Loading;

/// <summary>Loads demo data where nothing else is and nothing is removed again: nobody has to know later which rows it wrote.</summary>
/// <remarks>The rows, their order and their entries are those that <see cref="DemoLoader"/> writes into empty tables.</remarks>
/// <param name="session">A session on a database that nobody else has.</param>
/// <param name="institution">The institution; its base tables are there and empty.</param>
internal sealed class UnregisteredDemo(ISqlSession session, InstitutionModel institution)
{
    // Enough for one trip to be worth its statements, few enough to be young when they are forgotten.
    private const int TripRows = 16_000;

    private readonly BaseTableLoader _rows = new(session, DatabaseSchema.Of(institution, session.Dialect));

    /// <summary>Loads it.</summary>
    /// <param name="generator">Makes the rows.</param>
    /// <param name="cancellationToken">Stops before the next trip to the database.</param>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public async Task LoadAsync(DemoGenerator generator, CancellationToken cancellationToken)
    {
        var (legs, balances) = (new List<TransactionRow>(), new List<DailyBalanceRow>());
        foreach (var day in generator.Segments().SelectMany(segment => segment.Days))
        {
            legs.AddRange(day.Transactions);
            balances.AddRange(day.Balances);
            if (legs.Count + balances.Count >= TripRows)
            {
                await WriteAsync();
            }
        }

        await WriteAsync();

        async Task WriteAsync()
        {
            await _rows.LoadAsync(legs.ToAsyncEnumerable(), cancellationToken);
            await _rows.LoadAsync(balances.ToAsyncEnumerable(), cancellationToken);
            legs.Clear();
            balances.Clear();
        }
    }
}
