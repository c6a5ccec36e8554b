using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Demo.Baseline;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;
using QsGen.Institution;

namespace QsGen.Demo.Loading;

/// <summary>The base tables of one institution as demo data sees them.</summary>
internal sealed class DemoStore
{
    private readonly ISqlSession _session;
    private readonly DatabaseSchema _schema;
    private readonly MoneyUnit _currency;

    /// <summary>The tables of an institution.</summary>
    public DemoStore(ISqlSession session, InstitutionModel institution)
    {
        (_session, _currency) = (session, institution.Currency);
        _schema = DatabaseSchema.Of(institution, session.Dialect);
        Registry = new(session, _schema);
        Rows = new(session, _schema);
        Indexes = new(session, _schema);
    }

    /// <summary>Which rows are demo data, segment by segment.</summary>
    public DemoLoadRegistry Registry { get; }

    /// <summary>Takes keys and indexes off empty tables for a large load.</summary>
    public IndexSuspension Indexes { get; }

    /// <summary>Writes rows.</summary>
    public BaseTableLoader Rows { get; }

    /// <summary>Waits for its turn among all that write the institution's tables.</summary>
    /// <remarks>One lock for everybody: a refresh must not read, and nobody may drop, what a load is writing.</remarks>
    /// <exception cref="SqlSessionException">Somebody else is at it.</exception>
    public Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken) =>
        _session.LockAsync(_schema.LockName, cancellationToken);

    /// <summary>Fails unless the base tables and the registry exist in the form of this version.</summary>
    /// <exception cref="DemoLoadException">A table is missing, or is of an earlier version.</exception>
    public async Task RequireTablesAsync(CancellationToken cancellationToken)
    {
        foreach (var table in BaseTables.All.Add(DeliveredTables.ControlTotals).Add(RecordTables.DemoLoad))
        {
            if (!await _session.TableExistsAsync(_schema.NameOf(table), cancellationToken))
            {
                throw new DemoLoadException($"the table '{_schema.NameOf(table)}' does not exist; run 'schema apply --execute' first");
            }
        }

        if (!await Registry.IsCurrentAsync(cancellationToken))
        {
            throw new DemoLoadException(
                $"the table '{_schema.NameOf(RecordTables.DemoLoad)}' is of an earlier version; run 'schema apply --execute' first");
        }
    }

    /// <summary>Deletes demo rows and has the next refresh compute everything.</summary>
    /// <returns>How many rows went.</returns>
    /// <exception cref="SqlSessionException">Others' rows may stand where demo data was; nothing was removed.</exception>
    public async Task<long> RemoveAsync(ImmutableArray<DemoLoad> loads, Instant at, CancellationToken cancellationToken)
    {
        var count = await Registry.RemoveAsync(loads, cancellationToken);
        await new RefreshLog(_session, _schema).InvalidateAsync(at.InUtc().LocalDateTime, cancellationToken);
        return count;
    }

    /// <summary>Deletes control totals that demo data is about to deliver anew. Where rows were deleted by hand, nothing tells any more
    /// that what is left of them was demo data.</summary>
    /// <param name="generator">What is about to be loaded.</param>
    /// <param name="cancellationToken">Stops; the transaction must be rolled back then.</param>
    public async Task RemoveTotalsAsync(DemoGenerator generator, CancellationToken cancellationToken)
    {
        var told = generator.Plan.Book.All.Where(ControlTally.IsTold).Select(account => account.Id)
            .Concat(generator.Scenarios.Planted.SelectMany(scenario => scenario.ControlTotals).Select(total => total.AccountId));
        foreach (var account in told.Distinct())
        {
            await _session.ExecuteAsync(
                SqlStatement.With(
                    $"DELETE FROM {_schema.SqlNameOf(DeliveredTables.ControlTotals)} WHERE account_id = $1 "
                    + "AND business_day_start >= $2 AND business_day_start < $3",
                    account,
                    generator.Plan.Options.Start.PlusDays(-1).AtMidnight(),
                    generator.Plan.Options.Anchor.PlusDays(2).AtMidnight()),
                cancellationToken);
        }
    }

    /// <summary>Takes an amount out of what demo data stored as an account's balance of a day. A feed's rows of that day stay.</summary>
    /// <param name="load">The load that stored it.</param>
    /// <param name="share">Which balance.</param>
    /// <param name="cents">The amount.</param>
    /// <param name="cancellationToken">Stops; the transaction must be rolled back then.</param>
    public Task<long> TakeOutAsync(DemoLoad load, AccountDay share, long cents, CancellationToken cancellationToken) =>
        _session.ExecuteAsync(
            SqlStatement.With(
                $"UPDATE {_schema.SqlStoredNameOf(BaseTables.DailyBalances)} SET money = money - $1 WHERE account_id = $2 "
                + "AND business_day_start >= $3 AND business_day_start < $4 AND entry BETWEEN $5 AND $6",
                _schema.IsFed(BaseTables.DailyBalances) ? (object)cents : Cents.ToMoney(cents, _currency), share.AccountId,
                share.Day.AtMidnight(), share.Day.PlusDays(1).AtMidnight(),
                load.Balances.First, load.Balances.Last),
            cancellationToken);
}
