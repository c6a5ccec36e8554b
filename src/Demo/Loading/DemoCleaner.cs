using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Generation;
using QsGen.Institution;

namespace QsGen.Demo.Loading;

/// <summary>Removes demo data, all of it or one scenario; rows that demo data did not write stay.</summary>
/// <param name="session">The database.</param>
/// <param name="clock">Tells when.</param>
internal sealed class DemoCleaner(ISqlSession session, IClock clock)
{
    /// <summary>Removes all demo data.</summary>
    /// <returns>How many rows went.</returns>
    /// <exception cref="DemoLoadException">A table is missing.</exception>
    public async Task<long> RemoveAllAsync(InstitutionModel institution, CancellationToken cancellationToken)
    {
        var store = new DemoStore(session, institution);
        await using var turn = await session.LockAsync(store.LockName, cancellationToken);
        await store.RequireTablesAsync(cancellationToken);
        await using var transaction = await session.BeginAsync(cancellationToken);
        var count = await store.RemoveAllAsync(clock.GetCurrentInstant(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    /// <summary>Removes one scenario and takes its share out of the balances of the accounts above it.</summary>
    /// <param name="institution">The institution.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <returns>How many rows went.</returns>
    /// <exception cref="DemoLoadException">The tables hold no such scenario, or the institution is not what it was at the load.</exception>
    public async Task<long> RemoveAsync(InstitutionModel institution, string scenario, CancellationToken cancellationToken)
    {
        var store = new DemoStore(session, institution);
        await using var turn = await session.LockAsync(store.LockName, cancellationToken);
        await store.RequireTablesAsync(cancellationToken);
        var loads = await store.Registry.ReadAsync(cancellationToken);
        var options = OptionsOf(loads, institution);
        var planted = new DemoGenerator(institution, options).Scenarios.Planted;
        var removed = planted.FirstOrDefault(candidate => candidate.Name == scenario) ?? throw new DemoLoadException(
            $"the scenario '{scenario}' is not in the data; there are {string.Join(", ", planted.Select(candidate => candidate.Name))}");
        await using var transaction = await session.BeginAsync(cancellationToken);
        foreach (var ((account, day), cents) in removed.Additions)
        {
            await TakeOutAsync(institution, account, day, cents, cancellationToken);
        }

        var count = 0L;
        foreach (var load in loads.Where(load => load.Scenario == scenario))
        {
            await store.Registry.RemoveAsync(load, cancellationToken);
            count += load.Rows;
        }

        var left = options with { Scenarios = [.. planted.Select(candidate => candidate.Name).Where(name => name != scenario)] };
        await store.Registry.RelabelAsync(
            [.. loads.Where(load => load.Scenario != scenario)], DemoFingerprint.Of(institution, left), left, cancellationToken);
        await store.InvalidateRefreshAsync(clock.GetCurrentInstant(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    // What a scenario added to balances is worked out anew, which takes the institution and the options of the load.
    private static DemoOptions OptionsOf(ImmutableArray<DemoLoad> loads, InstitutionModel institution)
    {
        if (loads.IsEmpty)
        {
            throw new DemoLoadException("the tables hold no demo data");
        }

        return loads[0].MadeWith is { } line && DemoOptionsText.Read(line) is var options
            && DemoFingerprint.Of(institution, options) is var fingerprint && loads.All(load => load.Fingerprint == fingerprint)
            ? options
            : throw new DemoLoadException(
                "the institution has changed since its demo data was loaded, so what the scenario added to balances cannot be told; "
                + "load the demo data again, or remove all of it");
    }

    private async Task TakeOutAsync(
        InstitutionModel institution, string account, LocalDate day, long cents, CancellationToken cancellationToken)
    {
        var table = DatabaseSchema.Of(institution, session.Dialect).SqlNameOf(BaseTables.DailyBalances);
        await session.ExecuteAsync(
            SqlStatement.With(
                $"UPDATE {table} SET money = money - $1 WHERE account_id = $2 AND business_day_start >= $3 AND business_day_start < $4",
                Cents.ToMoney(cents), account, day.AtMidnight(), day.PlusDays(1).AtMidnight()),
            cancellationToken);
    }
}
