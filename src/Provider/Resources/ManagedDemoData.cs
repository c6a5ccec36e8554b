using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo;
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
internal sealed class ManagedDemoData(DatabaseWork work, IClock clock) : ManagedResource
{
    /// <summary>The type token.</summary>
    public const string Token = "qsgen:index:DemoData";

    // A preview counts by making the rows; of more than these it only says so.
    private const long MostCounted = 200_000;

    private const string Anchor = "anchor";
    private const string Fingerprint = "fingerprint";
    private const string Transactions = "transactions";
    private const string Balances = "balances";

    private static readonly ImmutableArray<PropertySpec> Options =
    [
        new(Anchor, PropertyKind.Text, "The last day of the data, as YYYY-MM-DD. Default: the day of the first load."),
        new("days", PropertyKind.Integer, Invariant($"How many days before the anchor the data begins. Default: {DemoDefaults.Days}.")),
        new("seed", PropertyKind.Integer, Invariant($"Chooses another bank life of the same kind. Default: {DemoDefaults.Seed}.")),
        new(
            "scale",
            PropertyKind.Number,
            Invariant($"Multiplies the number of accounts, and with it nearly all activity. Default: {DemoDefaults.Scale}.")),
        new("holidays", PropertyKind.Flag, "Whether US federal holidays are free of activity. Default: true."),
        new("density", PropertyKind.Integer, Invariant($"How many times each scenario is planted. Default: {DemoDefaults.Density}.")),
        new("scenarios", PropertyKind.TextList, "The scenarios to plant. Default: all that the institution can host."),
    ];

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        Token,
        "Deterministic demo data in the base tables of an institution.",
        [.. DatabaseTarget.Inputs, .. Options],
        [
            DatabaseTarget.Prefix,
            new(Fingerprint, PropertyKind.Text, "Changes whenever the rows change.") { Required = true },
            new(Transactions, PropertyKind.Integer, "Rows loaded into the transactions table.") { Required = true },
            new(Balances, PropertyKind.Integer, "Rows loaded into the daily balances table.") { Required = true },
        ]);

    /// <inheritdoc/>
    public override PropertyObject WithDefaults(PropertyObject olds, PropertyObject news)
    {
        if (news.ContainsKey(Anchor))
        {
            return news;
        }

        var today = LocalDatePattern.Iso.Format(clock.GetCurrentInstant().InUtc().Date);
        return news.SetItem(Anchor, olds.Find(Anchor) ?? today);
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyProblem> Judge(PropertyObject inputs)
    {
        foreach (var problem in DatabaseTarget.Judge(inputs))
        {
            yield return problem;
        }

        if (inputs.Text(Anchor) is { } anchor && DayText.Read(anchor, out var wrong) is null)
        {
            yield return new(Anchor, wrong!);
        }
        else if (OptionsProblem(inputs) is { } reason)
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
            .. Options.Select(option => PropertyDifference.Between(option.Name, old.Inputs, news)).OfType<PropertyDifference>(),
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
    public override async Task<PropertyObject> PreviewCreateAsync(
        PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var planned = inputs.SetItems(PropertyValue.Object((Transactions, PropertyValue.Unknown), (Balances, PropertyValue.Unknown)));
        if (DatabaseTarget.Find(inputs) is not { } target || OptionsOf(inputs) is not { } options)
        {
            return planned.SetItems(PropertyValue.Object(
                (DatabaseTarget.PrefixOutput, PropertyValue.Unknown), (Fingerprint, PropertyValue.Unknown)));
        }

        await work.ForecastAsync(target, log, Look, cancellationToken);
        return planned.SetItems(PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, target.Institution.Instance.Value),
            (Fingerprint, DemoFingerprint.Of(target.Institution, options))));

        async Task<string> Look(ISqlSession session)
        {
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

            var first = census.Demo > 0 ? Invariant($"would replace {census.Demo} rows of demo data by") : "would load";
            var size = DemoSize.Of(new DemoGenerator(target.Institution, options), MostCounted, cancellationToken);
            var rows = Invariant(size.IsWhole
                ? (FormattableString)$"{size.Transactions} transactions and {size.Balances} daily balances"
                : $"more than {MostCounted} rows");
            return $"{first} {rows} of {LocalDatePattern.Iso.Format(options.Start)} to {LocalDatePattern.Iso.Format(options.Anchor)}";
        }
    }

    /// <inheritdoc/>
    public override async Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        new($"{DatabaseTarget.Of(inputs).Id}/demo", inputs, await LoadAsync(inputs, log, cancellationToken));

    /// <inheritdoc/>
    public override Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) =>
        LoadAsync(news, log, cancellationToken);

    /// <inheritdoc/>
    public override Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.OfExisting(old);
        return work.LookAsync<ManagedState?>(
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
                return old with { Outputs = OutputsOf(target, old.Inputs, whole ? loads[0].Fingerprint : "", loads) };
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.OfExisting(old);
        if (work.IsMissing(target))
        {
            return;
        }

        var removed = await work.AtomicallyAsync(
            target,
            session => new DemoCleaner(session, clock).RemoveAllAsync(target.Institution, cancellationToken),
            cancellationToken);
        log.Info(Invariant($"{target.Label}: removed {removed} rows of demo data"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static DemoOptions? OptionsOf(PropertyObject inputs) =>
        inputs.Text(Anchor) is not { } anchor || Options.Any(option => inputs.IsUnknown(option.Name))
            ? null
            : new DemoOptions
            {
                Anchor = DayText.Read(anchor, out _)!.Value,
                Days = (int)Math.Clamp(inputs.Integer("days") ?? DemoDefaults.Days, -1, int.MaxValue),
                Seed = inputs.Integer("seed") ?? DemoDefaults.Seed,
                Scale = inputs.Number("scale") is { } scale ? (decimal)Math.Clamp(scale, -1d, 1e9) : DemoDefaults.Scale,
                Holidays = inputs.Flag("holidays") ?? DemoDefaults.Holidays,
                Density = (int)Math.Clamp(inputs.Integer("density") ?? DemoDefaults.Density, -1, int.MaxValue),
                Scenarios = inputs.Texts("scenarios"),
            };

    private static string? OptionsProblem(PropertyObject inputs)
    {
        try
        {
            _ = OptionsOf(inputs) is { } options ? DemoGenerator.Validated(options) : null;
            return null;
        }
        catch (ArgumentException problem)
        {
            return problem.Message;
        }
    }

    private static string? FingerprintOf(DatabaseTarget? target, PropertyObject inputs) =>
        target is not null && OptionsOf(inputs) is { } options ? DemoFingerprint.Of(target.Institution, options) : null;

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

    private async Task<PropertyObject> LoadAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var (target, options) = (DatabaseTarget.Of(inputs), OptionsOf(inputs)!);
        var progress = new LoadProgress(log);
        var result = await work.AtomicallyAsync(
            target,
            session => new DemoLoader(session, clock).LoadAsync(target.Institution, options, progress, cancellationToken),
            cancellationToken);
        log.Info(Invariant(result.Outcome == DemoLoadOutcome.AlreadyThere
            ? (FormattableString)$"{target.Label}: the demo data was there already"
            : $"{target.Label}: loaded {result.Transactions} transactions and {result.Balances} daily balances"));
        return OutputsOf(target, inputs, result.Fingerprint, result.Loads);
    }
}
