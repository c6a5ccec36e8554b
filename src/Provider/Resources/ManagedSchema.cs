using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Provider.Resources;

/// <summary>The tables of an institution: base tables, configuration, derived relations, and what QsGen notes about its own work.</summary>
/// <remarks>
/// Creating takes over tables that are there. Base tables are never dropped or emptied, but for a delete while they hold nothing
/// that demo data did not write, or when <c>forceDestroy</c> is set.
/// </remarks>
/// <param name="work">Reaches the database.</param>
/// <param name="clock">Says when the schema was applied.</param>
/// <param name="ownership">Marks the tables as this resource's.</param>
internal sealed class ManagedSchema(DatabaseWork work, IClock clock, Ownership ownership) : ManagedResource
{
    /// <summary>The type token.</summary>
    public const string Token = "qsgen:index:Schema";

    private const string Fingerprint = "fingerprint";
    private const string Tables = "tables";
    private const string Drift = "drift";

    private SchemaRemoval Removal => new(work, ownership);

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        Token,
        "The tables of an institution in a database. Updates migrate; base tables are never dropped or emptied.",
        [
            .. DatabaseTarget.Inputs,
            new(
                SchemaRemoval.ForceInput,
                PropertyKind.Flag,
                "Whether deleting may drop base tables that hold the bank's own rows. Default: false."),
            Ownership.Retain,
        ],
        [
            DatabaseTarget.Prefix,
            new("dialect", PropertyKind.Text, "The database's engine: postgres, oracle or duckdb.") { Required = true },
            new(Fingerprint, PropertyKind.Text, "Changes whenever a table or a fact of the institution changes.") { Required = true },
            new(Tables, PropertyKind.Integer, "How many tables there are.") { Required = true },
            new(Drift, PropertyKind.TextList, "How the database differed from the declaration when it was last read.") { Required = true },
            .. Ownership.Outputs,
        ]);

    /// <inheritdoc/>
    public override IEnumerable<PropertyProblem> Judge(PropertyObject inputs) => DatabaseTarget.Judge(inputs);

    /// <inheritdoc/>
    public override IEnumerable<PropertyDifference> Diff(ManagedState old, PropertyObject news)
    {
        var target = DatabaseTarget.Find(news);
        ImmutableArray<PropertyDifference> moves = [.. DatabaseTarget.Moves(old, news, target)];
        foreach (var move in moves)
        {
            yield return move;
        }

        if (moves.IsEmpty && target is not null && FingerprintOf(target) != old.Outputs.Text(Fingerprint))
        {
            yield return new(DatabaseTarget.InstitutionInput, DifferenceKind.Update);
        }

        if (PropertyDifference.Between(SchemaRemoval.ForceInput, old.Inputs, news) is { } force)
        {
            yield return force;
        }

        if (old.Outputs.Texts(Drift) is { Length: > 0 })
        {
            yield return new(Drift, DifferenceKind.Update, IsInput: false);
        }
    }

    /// <inheritdoc/>
    public override async Task<ImmutableArray<PropertyDifference>> ForeseeAsync(
        ManagedState old,
        PropertyObject news,
        ImmutableArray<PropertyDifference> changes,
        IResourceLog log,
        CancellationToken cancellationToken)
    {
        if (!changes.Any(change => change.Replaces))
        {
            if (old.Inputs.Text(DatabaseTarget.UrlInput) != news.Text(DatabaseTarget.UrlInput) && DatabaseTarget.Find(news) is { } target)
            {
                await work.RequireLoginAsync(target, log, cancellationToken);
            }

            if (work.HasVanished(DatabaseTarget.OfExisting(old)))
            {
                log.Warn($"{DatabaseTarget.OfExisting(old).Label} is not there any more; 'up' makes it anew, and what was in it");
                changes = changes.Add(new(Drift, DifferenceKind.Update, IsInput: false));
            }

            return [.. changes, .. Ownership.Diff(old, news, log)];
        }

        // While the place is not known yet, it may turn out to be the present one.
        if (DatabaseTarget.Find(news) is not null)
        {
            await Removal.ForeseeAsync(old, log, cancellationToken);
        }

        return changes;
    }

    /// <inheritdoc/>
    public override Task<PropertyObject> PreviewCreateAsync(
        PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken) =>
        PreviewAsync(null, inputs, log, cancellationToken);

    /// <inheritdoc/>
    public override Task<PropertyObject> PreviewUpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken) =>
        PreviewAsync(old, news, log, cancellationToken);

    /// <inheritdoc/>
    public override async Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(inputs);
        var state = new ManagedState(target.Id, inputs, OutputsOf(target, inputs));
        return await ApplyAsync(target, null, state, log, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(news);
        var state = new ManagedState(old.Id, news, OutputsOf(target, news));
        return (await ApplyAsync(target, old, state, log, cancellationToken)).Outputs;
    }

    /// <inheritdoc/>
    public override Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(old.Inputs);
        return work.ReadAsync(
            target,
            async session =>
            {
                if (!await HasBaseTableAsync(session, target, cancellationToken))
                {
                    return null;
                }

                var drift = await SchemaComparer.CompareAsync(session, target.Institution, cancellationToken);
                var unmarked = await ownership.WhyItStaysAsync(session, target, old, cancellationToken);
                var found = unmarked is null ? drift : drift.Append($"the tables are not this stack's any more: {unmarked}");
                return old with
                {
                    Outputs = old.Outputs.SetItems(OutputsOf(target, old.Inputs))
                        .SetItem(Drift, PropertyValue.Array(found.Select(line => (PropertyValue)line))),
                };
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override Task DeleteAsync(ManagedState old, IResourceLog log, CancellationToken cancellationToken) =>
        Removal.RemoveAsync(old, log, cancellationToken);

    private static PropertyObject OutputsOf(DatabaseTarget target, PropertyObject inputs) => inputs.SetItems(PropertyValue.Object(
        (DatabaseTarget.PrefixOutput, target.Institution.Instance.Value),
        ("dialect", target.Url.Dialect.Name),
        (Fingerprint, FingerprintOf(target)),
        (Tables, DatabaseSchema.Tables.Length),
        (Drift, PropertyArray.Empty)));

    private static string FingerprintOf(DatabaseTarget target)
    {
        var text = $"{SchemaVersions.FactsHash(target.Institution)}\n{SchemaVersions.ObjectsHash(target.Schema)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static void RequireNoObstacles(DatabaseTarget target, SchemaPlan plan)
    {
        if (!plan.Obstacles.IsEmpty)
        {
            throw new ResourceFailure($"{target.Label}: {string.Join("; ", plan.Obstacles)}") { NothingChanged = true };
        }
    }

    private static async Task<bool> HasBaseTableAsync(ISqlSession session, DatabaseTarget target, CancellationToken cancellationToken) =>
        (await session.ExistingTablesAsync([.. DatabaseSchema.Base.Select(target.Schema.NameOf)], cancellationToken)).Length > 0;

    private async Task<PropertyObject> PreviewAsync(
        ManagedState? old, PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        if (DatabaseTarget.Find(inputs) is not { } target)
        {
            var unknown = Spec.Outputs.Select(output => KeyValuePair.Create(output.Name, PropertyValue.Unknown));
            return inputs.SetItems(unknown);
        }

        await work.ForecastAsync(target, log, Look, cancellationToken);
        return OutputsOf(target, inputs).SetItems(Ownership.Foreseen(old, inputs, log));

        async Task<string> Look(ISqlSession session)
        {
            await ownership.RequireAsync(session, target, old, log, cancellationToken);
            var plan = await new SchemaPlanner(session, target.Institution).PlanAsync(cancellationToken);
            RequireNoObstacles(target, plan);
            return plan.IsEmpty ? "the tables are as declared" : $"would {SchemaPlanText.Of(plan)}";
        }
    }

    private async Task<ManagedState> ApplyAsync(
        DatabaseTarget target, ManagedState? old, ManagedState state, IResourceLog log, CancellationToken cancellationToken)
    {
        await using var session = await work.OpenAsync(target, cancellationToken);
        PropertyObject mark;
        SchemaPlan plan;
        try
        {
            await ownership.RequireAsync(session, target, old, log, cancellationToken);
            plan = await new SchemaApplier(session, target.Institution, clock).ApplyAsync(cancellationToken);
            RequireNoObstacles(target, plan);
            mark = await ownership.ClaimAsync(session, target, old, state.Inputs, log, cancellationToken);
        }
        catch (SqlSessionException failure)
        {
            throw await ExplainAsync(session, target, state, failure, cancellationToken);
        }

        log.Info($"{target.Label}: {(plan.IsEmpty ? "the tables were as declared already" : SchemaPlanText.OfDone(plan))}");
        return state with { Outputs = state.Outputs.SetItems(mark) };
    }

    // Where changes of tables commit by themselves a part may be done: then the resource exists, and the next run does the rest.
    private static async Task<ResourceFailure> ExplainAsync(
        ISqlSession session, DatabaseTarget target, ManagedState state, SqlSessionException failure, CancellationToken cancellationToken)
    {
        var message = target.Of(failure);
        try
        {
            if (target.Url.Dialect.HasTransactionalDdl || !await HasBaseTableAsync(session, target, cancellationToken))
            {
                return new(message, failure) { NothingChanged = true };
            }

            var left = await SchemaComparer.CompareAsync(session, target.Institution, cancellationToken);
            var drift = PropertyValue.Array(left.Select(line => (PropertyValue)line));
            return new(message, failure)
            {
                Partial = state with { Outputs = state.Outputs.SetItem(Drift, drift) },
                Reasons = [failure.Message, .. left],
            };
        }
        catch (SqlSessionException)
        {
            return new(message, failure);
        }
    }
}
