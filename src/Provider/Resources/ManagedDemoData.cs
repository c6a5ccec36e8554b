using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Provider.Resources;

/// <summary>Demo data in the base tables: the same institution and options give the same rows.</summary>
/// <remarks>
/// Loading is all or nothing. Rows that demo data did not write are never touched, and where there are such, nothing is loaded.
/// </remarks>
/// <param name="work">Reaches the database.</param>
/// <param name="clock">Says what today is, for data without an anchor, and when it was loaded.</param>
/// <param name="ownership">Marks the rows as this resource's.</param>
/// <param name="newToken">Draws a text unlike any other, for each change of the rows.</param>
/// <param name="refresh">Computes the relations again when the rows go.</param>
internal sealed class ManagedDemoData(
    DatabaseWork work, IClock clock, Ownership ownership, Func<string> newToken, ManagedRefresh refresh) : ManagedResource
{
    /// <summary>The type token.</summary>
    public const string Token = "qsgen:index:DemoData";

    // A preview counts by making the rows; of more than these it only says so.
    private const long MostCounted = 200_000;
    private const int MostNamed = 4;

    private const string Fingerprint = "fingerprint";
    private const string Revision = "revision";
    private const string Transactions = "transactions";
    private const string Balances = "balances";

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        Token,
        "Deterministic demo data in the base tables of an institution.",
        [.. DatabaseTarget.Inputs, .. DemoInputs.Options, Ownership.Retain],
        [
            DatabaseTarget.Prefix,
            new(Fingerprint, PropertyKind.Text, "Says which rows these are: the same options make the same rows.") { Required = true },
            new(Revision, PropertyKind.Text, "Changes whenever rows were written, also when the same were written again."),
            new(Transactions, PropertyKind.Integer, "Rows loaded into the transactions table.") { Required = true },
            new(Balances, PropertyKind.Integer, "Rows loaded into the daily balances table.") { Required = true },
            .. Ownership.Outputs,
        ]);

    /// <inheritdoc/>
    public override PropertyObject WithDefaults(PropertyObject olds, PropertyObject news)
    {
        if (news.ContainsKey(DemoInputs.Anchor))
        {
            return news;
        }

        var today = LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InUtc().Date);
        return news.SetItem(DemoInputs.Anchor, olds.Find(DemoInputs.Anchor) ?? today);
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyProblem> Judge(PropertyObject inputs)
    {
        foreach (var problem in DatabaseTarget.Judge(inputs))
        {
            yield return problem;
        }

        if (inputs.Text(DemoInputs.Anchor) is { } anchor && DayText.Read(anchor, out var wrong) is null)
        {
            yield return new(DemoInputs.Anchor, wrong!);
        }
        else if (DemoInputs.Problem(inputs) is { } reason)
        {
            yield return new("", reason);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news)
    {
        var target = DatabaseTarget.Find(news);
        ImmutableArray<PropertyDifference> changes =
        [
            .. DatabaseTarget.Moves(old, news, target),
            .. DemoInputs.Options.Select(option => PropertyDifference.Between(option.Name, old.Inputs, news)).OfType<PropertyDifference>(),
        ];

        // Options that mean the same, such as one that is left out and its default, make the same rows.
        var same = FingerprintOf(target, news) is { } wanted && wanted == old.Outputs.Text(Fingerprint);
        return (same, changes.Any(change => change.Replaces)) switch
        {
            (true, false) => [],
            (false, false) when changes.IsEmpty => [Reason(old, news, target)],
            _ => changes,
        };
    }

    /// <inheritdoc/>
    public override Task<ImmutableArray<PropertyDifference>> ForeseeAsync(
        ManagedState old,
        PropertyObject news,
        ImmutableArray<PropertyDifference> changes,
        IResourceLog log,
        CancellationToken cancellationToken) => Task.FromResult<ImmutableArray<PropertyDifference>>(
        changes.Any(change => change.Replaces)
            ? changes
            :
            [
                .. changes,
                .. work.HasVanished(DatabaseTarget.OfExisting(old))
                    ? [new PropertyDifference(Fingerprint, DifferenceKind.Update, IsInput: false)]
                    : ImmutableArray<PropertyDifference>.Empty,
                .. Ownership.Diff(old, news, log),
            ]);

    /// <inheritdoc/>
    public override Task<PropertyObject> PreviewCreateAsync(
        PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        PreviewAsync(null, inputs, log, cancellationToken);

    /// <inheritdoc/>
    public override Task<PropertyObject> PreviewUpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) =>
        PreviewAsync(old, news, log, cancellationToken);

    /// <inheritdoc/>
    public override async Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        new($"{DatabaseTarget.Of(inputs).Id}/demo", inputs, await LoadAsync(null, inputs, log, cancellationToken));

    /// <inheritdoc/>
    public override Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) =>
        LoadAsync(old, news, log, cancellationToken);

    /// <inheritdoc/>
    public override Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.OfExisting(old);
        return work.ReadAsync(
            target,
            async session =>
            {
                var registry = new DemoLoadRegistry(session, target.Schema);
                var loads = await registry.ReadAsync(cancellationToken);
                if (loads.IsEmpty)
                {
                    return null;
                }

                // Other rows than were registered mean that somebody took some away or changed them; then the data is not what it was.
                var whole = (await registry.CountAsync(cancellationToken)).IsWhole;
                return old with
                {
                    Outputs = old.Outputs.SetItems(OutputsOf(target, old.Inputs, whole ? loads[0].Fingerprint : "", loads)),
                };
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = work.Today(DatabaseTarget.OfExisting(old));
        if (work.IsMissing(target))
        {
            return;
        }

        var removed = await RemovedAsync();
        if (removed > 0)
        {
            log.Info(Invariant($"{target.Label}: removed {removed} rows of demo data"));
            await refresh.RepeatAsync(target, log, cancellationToken);
        }

        async Task<long> RemovedAsync()
        {
            try
            {
                return await work.Departing.WorkAsync(target, session => RemoveAsync(session, isInside: true))
                    ?? await work.AtomicallyAsync(target, session => RemoveAsync(session, isInside: false), cancellationToken);
            }
            catch (ResourceFailure failure) when (DatabaseWork.IsGone(failure.InnerException))
            {
                log.Info($"{target.Label}: the database is gone, and the demo data with it");
                return 0;
            }
            catch (ResourceFailure failure) when (failure.InnerException is SqlSessionException cause)
            {
                throw new ResourceFailure(DatabaseWork.WithState(target, cause), cause) { NothingChanged = true };
            }
        }

        async Task<long> RemoveAsync(ISqlSession session, bool isInside)
        {
            if (await ownership.WhyItStaysAsync(session, target, old, cancellationToken) is { } reason)
            {
                log.Info($"{target.Label}: left the demo data alone: {reason}");
                return 0;
            }

            var cleaner = new DemoCleaner(session, clock);
            return await (isInside
                ? cleaner.RemoveAllWithinAsync(target.Institution, cancellationToken)
                : cleaner.RemoveAllAsync(target.Institution, cancellationToken));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? FingerprintOf(DatabaseTarget? target, PropertyObject inputs) =>
        target is not null && DemoInputs.Read(inputs) is { } options ? DemoFingerprint.Of(target.Institution, options) : null;

    // No option changed, so either a fact of the institution did, or the rows are not what they were.
    private static PropertyDifference Reason(ManagedState old, PropertyObject news, DatabaseTarget? target) =>
        FingerprintOf(DatabaseTarget.Find(old.Inputs), old.Inputs) == FingerprintOf(target, news)
            ? new(Fingerprint, DifferenceKind.Update, IsInput: false)
            : new(DatabaseTarget.InstitutionInput, DifferenceKind.Update);

    private static PropertyObject OutputsOf(
        DatabaseTarget target, PropertyObject inputs, string fingerprint, ImmutableArray<DemoLoad> loads) =>
        inputs.SetItems(PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, target.Institution.Instance.Value),
            (Fingerprint, fingerprint),
            (Transactions, loads.Sum(load => load.Transactions.Count)),
            (Balances, loads.Sum(load => load.Balances.Count))));

    private async Task<PropertyObject> PreviewAsync(
        ManagedState? old, PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var planned = inputs.SetItems(Ownership.Foreseen(old, inputs, log)).SetItems(PropertyValue.Object(
            (Transactions, PropertyValue.Unknown), (Balances, PropertyValue.Unknown), (Revision, PropertyValue.Unknown)));
        if (DatabaseTarget.Find(inputs) is not { } target || DemoInputs.Read(inputs) is not { } options)
        {
            return planned.SetItems(PropertyValue.Object(
                (DatabaseTarget.PrefixOutput, PropertyValue.Unknown), (Fingerprint, PropertyValue.Unknown)));
        }

        var isThere = false;
        await work.ForecastAsync(target, log, Look, cancellationToken);
        planned = isThere && old?.Outputs.Find(Revision) is { } kept ? planned.SetItem(Revision, kept) : planned;
        return planned.SetItems(PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, target.Institution.Instance.Value),
            (Fingerprint, DemoFingerprint.Of(target.Institution, options))));

        async Task<string> Look(ISqlSession session)
        {
            await ownership.RequireAsync(session, target, old, log, cancellationToken);
            var registry = new DemoLoadRegistry(session, target.Schema);
            var census = await registry.CountAsync(cancellationToken);
            if (census.Foreign > 0)
            {
                var reason = Invariant($"the base tables hold {census.Foreign} rows that demo data did not write");
                var doubt = census.Doubtful.IsEmpty ? "" : $". {registry.Doubt(census)}";
                throw new ResourceFailure($"{target.Label}: {reason}; demo data goes only into tables without other rows{doubt}")
                {
                    NothingChanged = true,
                };
            }

            var loads = await registry.ReadAsync(cancellationToken);
            var fingerprint = DemoFingerprint.Of(target.Institution, options);
            isThere = !loads.IsEmpty && loads.All(load => load.Fingerprint == fingerprint) && census.IsWhole;
            if (isThere)
            {
                return Invariant($"the {census.Demo} rows of demo data are there already");
            }

            var first = census.Demo > 0 ? Invariant($"would replace {census.Demo} rows of demo data by") : "would load";
            var size = DemoSize.Of(new DemoGenerator(target.Institution, options), MostCounted, cancellationToken);
            var rows = Invariant(size.IsWhole
                ? (FormattableString)$"{size.Transactions} transactions and {size.Balances} daily balances"
                : $"more than {MostCounted} rows");
            return $"{first} {rows} of {LocalDatePattern.Iso.Format(options.Start)} to {LocalDatePattern.Iso.Format(options.Anchor)}";
        }
    }

    private async Task<PropertyObject> LoadAsync(
        ManagedState? old, PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var (target, options) = (DatabaseTarget.Of(inputs), DemoInputs.Read(inputs)!);
        var progress = new LoadProgress(log);
        var (result, mark) = await work.AtomicallyAsync(
            target,
            async session =>
            {
                await ownership.RequireAsync(session, target, old, log, cancellationToken);
                var loader = new DemoLoader(session, clock);
                var loaded = await loader.LoadAsync(target.Institution, options, progress, cancellationToken);
                return (loaded, await ownership.ClaimAsync(session, target, old, inputs, log, cancellationToken));
            },
            cancellationToken);
        log.Info(Invariant(result.Outcome == DemoLoadOutcome.AlreadyThere
            ? (FormattableString)$"{target.Label}: the demo data was there already"
            : $"{target.Label}: loaded {result.Transactions} transactions and {result.Balances} daily balances"));
        if (!result.LeftOut.IsEmpty)
        {
            var (shown, more) = (string.Join(", ", result.LeftOut.Take(MostNamed)), result.LeftOut.Length - MostNamed);
            log.Info(Invariant(
                $"left out what this institution can't host: {shown}{(more > 0 ? $" and {more} more" : "")}; 'qsgen data apply' says why"));
        }

        var revision = result.Outcome == DemoLoadOutcome.AlreadyThere ? old?.Outputs.Text(Revision) : null;
        return OutputsOf(target, inputs, result.Fingerprint, result.Loads).SetItem(Revision, revision ?? newToken()).SetItems(mark);
    }
}
