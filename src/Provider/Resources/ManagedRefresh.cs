using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Provider.Resources;

/// <summary>The derived relations, computed from the base tables and published together.</summary>
/// <remarks>Without an instant of its own it runs as of now, when it is created and when something that it follows from changes.</remarks>
/// <param name="work">Reaches the database.</param>
/// <param name="clock">Says what is now.</param>
internal sealed class ManagedRefresh(DatabaseWork work, IClock clock) : ManagedResource
{
    /// <summary>The type token.</summary>
    public const string Token = "qsgen:index:Refresh";

    private const string AsOfInput = "asOf";
    private const string TimeZone = "timeZone";
    private const string UpToDate = "upToDate";
    private const string Stale = "stale";
    private const string Rows = "rows";
    private const string Relations = "relations";
    private const string Run = "run";

    // By the place's id: what the program of this run asks for. A run that only destroys has no program.
    private readonly ConcurrentDictionary<string, PropertyObject> _declared = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<PropertySpec> Options =
    [
        new(AsOfInput, PropertyKind.Text, "The instant that ages run to, as 2030-01-31T18:00:00Z. Default: when the refresh runs."),
        new(TimeZone, PropertyKind.Text, "The institution's time zone, as Europe/Zurich. Default: UTC."),
        new("schemaFingerprint", PropertyKind.Text, "The schema's fingerprint: when it changes, everything is computed anew."),
        new("dataRevision", PropertyKind.Text, "The demo data's revision: when it changes, everything is computed anew."),
    ];

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        Token,
        "The derived relations of an institution, up to date with its base tables.",
        [.. DatabaseTarget.Inputs, .. Options],
        [
            DatabaseTarget.Prefix,
            new(Relations, PropertyKind.Integer, "How many relations were computed.") { Required = true },
            new(Rows, PropertyKind.Integer, "How many rows they have together.") { Required = true },
            new(Run, PropertyKind.Integer, "The number of the refresh in the log; another one, other relations."),
            new(UpToDate, PropertyKind.Flag, "Whether the relations were whole and of the present rows when last read.")
            {
                Required = true,
            },
            new(Stale, PropertyKind.TextList, "Why they were not up to date when last read.") { Required = true },
        ]);

    /// <inheritdoc/>
    public override IEnumerable<PropertyProblem> Judge(PropertyObject inputs)
    {
        foreach (var problem in DatabaseTarget.Judge(inputs))
        {
            yield return problem;
        }

        if (inputs.Text(AsOfInput) is { } asOf && InstantText.Read(asOf, out var wrong) is null)
        {
            yield return new(AsOfInput, wrong!);
        }

        if (inputs.Text(TimeZone) is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            yield return new(TimeZone, $"'{zone}' is not a time zone; write it as Europe/Zurich");
        }
        else if (DatabaseTarget.Find(inputs) is { } target)
        {
            _declared[target.Id] = inputs;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news)
    {
        // The institution's facts come with the schema's fingerprint; the text may change without them.
        var changes = DatabaseTarget.Moves(old, news, DatabaseTarget.Find(news))
            .Concat(Options.Select(option => PropertyDifference.Between(option.Name, old.Inputs, news)).OfType<PropertyDifference>());
        return old.Outputs.Texts(Stale) is { Length: > 0 } ? changes.Append(new(Stale, DifferenceKind.Update, IsInput: false)) : changes;
    }

    /// <inheritdoc/>
    public override Task<ImmutableArray<PropertyDifference>> ForeseeAsync(
        ManagedState old,
        PropertyObject news,
        ImmutableArray<PropertyDifference> changes,
        IResourceLog log,
        CancellationToken cancellationToken) => Task.FromResult(
        !changes.Any(change => change.Replaces) && work.HasVanished(DatabaseTarget.OfExisting(old))
            ? changes.Add(new(Stale, DifferenceKind.Update, IsInput: false))
            : changes);

    /// <inheritdoc/>
    public override async Task<PropertyObject> PreviewCreateAsync(
        PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Find(inputs);
        if (target is not null)
        {
            await work.ForecastAsync(target, log, Look, cancellationToken);
        }

        return inputs.SetItems(Freshness([])).SetItems(PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, target?.Institution.Instance.Value ?? PropertyValue.Unknown),
            (AsOfInput, inputs.Find(AsOfInput) ?? PropertyValue.Unknown),
            (Relations, DatabaseSchema.Derived.Length),
            (Rows, PropertyValue.Unknown),
            (Run, PropertyValue.Unknown)));

        async Task<string> Look(ISqlSession session)
        {
            var count = DatabaseSchema.Derived.Length;
            var last = await LastAsync(session, target!.Schema, cancellationToken);
            var asOf = inputs.Text(AsOfInput) ?? "now";
            var readers = last is null ? "for the first time" : "readers keep the present ones meanwhile";
            return Invariant($"would compute {count} derived relations as of {asOf}, {readers}");
        }
    }

    /// <inheritdoc/>
    public override async Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        new($"{DatabaseTarget.Of(inputs).Id}/refresh", inputs, await RunAsync(inputs, log, cancellationToken));

    /// <inheritdoc/>
    public override Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) =>
        RunAsync(news, log, cancellationToken);

    /// <inheritdoc/>
    public override Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.OfExisting(old);
        return work.ReadAsync(
            target,
            async session =>
            {
                if (await LastAsync(session, target.Schema, cancellationToken) is not { } last)
                {
                    return null;
                }

                var stale = await StaleAsync(session, target.Schema, last, cancellationToken);
                return old with { Outputs = old.Outputs.SetItems(Freshness(stale)) };
            },
            cancellationToken);
    }

    /// <summary>Computes the relations again after rows of the base tables went, as the program of this run asks for.</summary>
    /// <remarks>Engines remove what left the program last, when the refresh has run. Without a program there is nothing to show rows to:
    /// the schema goes too.</remarks>
    /// <exception cref="ResourceFailure">They could not be computed.</exception>
    public async Task RepeatAsync(DatabaseTarget target, IResourceLog log, CancellationToken cancellationToken)
    {
        if (_declared.TryGetValue(target.Id, out var inputs))
        {
            await RunAsync(inputs, log, cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The relations stay as they are: they belong to the schema, and go with it.</remarks>
    public override Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<RefreshState?> LastAsync(ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken) =>
        await session.TableExistsAsync(schema.NameOf(RecordTables.RefreshLog), cancellationToken)
            ? await new RefreshLog(session, schema).LastAsync(cancellationToken)
            : null;

    private static PropertyObject Freshness(IReadOnlyCollection<string> stale) => PropertyValue.Object(
        (UpToDate, stale.Count == 0), (Stale, PropertyValue.Array(stale.Select(reason => (PropertyValue)reason))));

    // An empty relation looks like a clean day, so relations that lost their rows must not pass for computed ones.
    private static async Task<List<string>> StaleAsync(
        ISqlSession session, DatabaseSchema schema, RefreshState last, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        (SchemaTable, long)[] bases =
            [(BaseTables.Transactions, last.TransactionsEntry), (BaseTables.DailyBalances, last.DailyBalancesEntry)];
        var present = await session.ExistingTablesAsync(
            [.. DatabaseSchema.Base.Concat(DatabaseSchema.Derived).Select(schema.NameOf)], cancellationToken);
        foreach (var (table, seen) in bases)
        {
            if (!present.Contains(schema.NameOf(table)))
            {
                reasons.Add($"{schema.NameOf(table)} is missing");
            }
            else if (await HighestAsync(session, schema, table, cancellationToken) != seen)
            {
                reasons.Add($"{schema.NameOf(table)} has other rows than those that were computed from");
            }
        }

        foreach (var table in DatabaseSchema.Derived)
        {
            var name = schema.NameOf(table);
            if (!present.Contains(name))
            {
                reasons.Add($"{name} is missing");
            }
            else if (last.Rows.TryGetValue(table.ShortName, out var rows)
                && await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {schema.SqlNameOf(table)}", cancellationToken) is var found
                && found != rows)
            {
                reasons.Add(Invariant($"{name} has {found} rows, {rows} were computed"));
            }
        }

        return reasons;
    }

    private static Task<long> HighestAsync(
        ISqlSession session, DatabaseSchema schema, SchemaTable table, CancellationToken cancellationToken) =>
        session.ScalarAsync<long>($"SELECT COALESCE(MAX(entry), 0) FROM {schema.SqlNameOf(table)}", cancellationToken)!;

    // Whole seconds: the instant is shown to people, and no age is finer.
    private Instant Now() => Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());

    private async Task<PropertyObject> RunAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(inputs);
        var asOf = inputs.Text(AsOfInput) is { } text ? InstantText.Read(text, out _)!.Value : Now();
        var zone = DateTimeZoneProviders.Tzdb[inputs.Text(TimeZone) ?? "UTC"];
        var outcome = await work.AtomicallyAsync(
            target,
            session => new RefreshRunner(session, target.Institution, clock, new RefreshProgress(log))
                .RunAsync(new RefreshRequest(asOf, zone, RefreshMode.Full), cancellationToken),
            cancellationToken);
        var rows = outcome.Relations.Sum(relation => relation.Rows);
        var instant = InstantPattern.ExtendedIso.Format(asOf);
        log.Info(Invariant($"{target.Label}: computed {outcome.Relations.Length} relations with {rows} rows as of {instant}"));
        if (outcome is { Today: null, HasBalances: true })
        {
            log.Warn($"{target.Label}: all balances of internal accounts lie after {instant}, so no business day is shown as today");
        }

        if (outcome.SetAside.Rows > 0)
        {
            log.Warn($"{target.Label}: set aside {outcome.SetAside.Words} with values that no query can use; 'data test' names them");
        }

        return inputs.SetItems(Freshness([])).SetItems(PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, target.Institution.Instance.Value),
            (AsOfInput, instant),
            (Relations, outcome.Relations.Length),
            (Rows, rows),
            (Run, outcome.RunId)));
    }
}
