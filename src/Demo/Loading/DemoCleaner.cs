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
    /// <summary>Removes all demo data; nothing where there is none.</summary>
    /// <returns>How many rows went.</returns>
    /// <exception cref="SqlSessionException">Others' rows may stand where demo data was, or the database failed.</exception>
    public async Task<long> RemoveAllAsync(InstitutionModel institution, CancellationToken cancellationToken)
    {
        await using var turn = await new DemoStore(session, institution).LockAsync(cancellationToken);
        await using var transaction = await session.BeginAsync(cancellationToken);
        var count = await RemoveAllWithinAsync(institution, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    /// <summary>See <see cref="RemoveAllAsync"/>, inside a transaction of the caller, who has the turn.</summary>
    /// <exception cref="SqlSessionException">See there; the transaction must be rolled back then.</exception>
    public async Task<long> RemoveAllWithinAsync(InstitutionModel institution, CancellationToken cancellationToken)
    {
        var store = new DemoStore(session, institution);
        var loads = await store.Registry.ReadAsync(cancellationToken);
        return loads.IsEmpty ? 0 : await store.RemoveAsync(loads, clock.GetCurrentInstant(), cancellationToken);
    }

    /// <summary>Removes one scenario and takes its share out of the balances of the accounts above it.</summary>
    /// <param name="institution">The institution.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="cancellationToken">Stops; nothing is changed then.</param>
    /// <returns>How many rows went.</returns>
    /// <exception cref="DemoLoadException">The tables hold no such scenario, or the institution is not what it was at the load.</exception>
    /// <exception cref="SqlSessionException">Others' rows may stand where demo data was, or the database failed.</exception>
    public async Task<long> RemoveAsync(InstitutionModel institution, string scenario, CancellationToken cancellationToken)
    {
        var store = new DemoStore(session, institution);
        await using var turn = await store.LockAsync(cancellationToken);
        await store.RequireTablesAsync(cancellationToken);
        var loads = await store.Registry.ReadAsync(cancellationToken);
        var options = OptionsOf(loads, institution);
        var planted = new DemoGenerator(institution, options).Scenarios.Planted;
        var removed = planted.FirstOrDefault(candidate => candidate.Name == scenario) ?? throw new DemoLoadException(
            $"the scenario '{scenario}' is not in the data; there are {string.Join(", ", planted.Select(candidate => candidate.Name))}");
        await using var transaction = await session.BeginAsync(cancellationToken);

        // The baseline is changed too, so it must be as certain as what goes.
        await store.Registry.RequireCertaintyAsync(loads, cancellationToken);
        foreach (var baseline in loads.Where(load => load.Scenario == DemoLoad.Baseline))
        {
            foreach (var (share, cents) in removed.Additions)
            {
                await store.TakeOutAsync(baseline, share, cents, cancellationToken);
            }

            await store.Registry.RenewDigestsAsync(baseline, cancellationToken);
        }

        var (gone, kept) = (loads.Where(load => load.Scenario == scenario), loads.Where(load => load.Scenario != scenario));
        var count = await store.RemoveAsync([.. gone], clock.GetCurrentInstant(), cancellationToken);
        var left = options with { Scenarios = [.. planted.Select(candidate => candidate.Name).Where(name => name != scenario)] };
        await store.Registry.RelabelAsync(
            [.. kept], DemoFingerprint.Of(institution, left), DemoOptionsText.Of(left), cancellationToken);
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
}
