using System.Collections.Immutable;
using System.Globalization;
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
internal sealed class ManagedSchema(DatabaseWork work, IClock clock) : ManagedResource
{
    /// <summary>The type token.</summary>
    public const string Token = "qsgen:index:Schema";

    private const string ForceDestroy = "forceDestroy";
    private const string Fingerprint = "fingerprint";
    private const string Tables = "tables";
    private const string Drift = "drift";

    /// <inheritdoc/>
    public override ResourceSpec Spec { get; } = new(
        Token,
        "The tables of an institution in a database. Updates migrate; base tables are never dropped or emptied.",
        [
            .. DatabaseTarget.Inputs,
            new(ForceDestroy, PropertyKind.Flag, "Whether deleting may drop base tables that hold the bank's own rows. Default: false."),
        ],
        [
            DatabaseTarget.Prefix,
            new("dialect", PropertyKind.Text, "The database's engine: postgres, oracle or duckdb.") { Required = true },
            new(Fingerprint, PropertyKind.Text, "Changes whenever a table or a fact of the institution changes.") { Required = true },
            new(Tables, PropertyKind.Integer, "How many tables there are.") { Required = true },
            new(Drift, PropertyKind.TextList, "How the database differed from the declaration when it was last read.") { Required = true },
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

        if (PropertyDifference.Between(ForceDestroy, old.Inputs, news) is { } force)
        {
            yield return force;
        }

        if (old.Outputs.Texts(Drift) is { Length: > 0 })
        {
            yield return new(Drift, DifferenceKind.Update, IsInput: false);
        }
    }

    /// <inheritdoc/>
    public override async Task<PropertyObject> PreviewCreateAsync(
        PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        if (DatabaseTarget.Find(inputs) is not { } target)
        {
            var unknown = Spec.Outputs.Select(output => KeyValuePair.Create(output.Name, PropertyValue.Unknown));
            return inputs.SetItems(unknown);
        }

        await work.ForecastAsync(target, log, Look, cancellationToken);
        return OutputsOf(target, inputs);

        async Task<string> Look(ISqlSession session)
        {
            var plan = await new SchemaPlanner(session, target.Institution).PlanAsync(cancellationToken);
            RequireNoObstacles(target, plan);
            return plan.IsEmpty ? "the tables are as declared" : $"would {SchemaPlanText.Of(plan)}";
        }
    }

    /// <inheritdoc/>
    public override async Task<ManagedState> CreateAsync(PropertyObject inputs, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(inputs);
        var state = new ManagedState(target.Id, inputs, OutputsOf(target, inputs));
        await ApplyAsync(target, state, log, cancellationToken);
        return state;
    }

    /// <inheritdoc/>
    public override async Task<PropertyObject> UpdateAsync(
        ManagedState old, PropertyObject news, IResourceLog log, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(news);
        var state = new ManagedState(old.Id, news, OutputsOf(target, news));
        await ApplyAsync(target, state, log, cancellationToken);
        return state.Outputs;
    }

    /// <inheritdoc/>
    public override Task<ManagedState?> ReadAsync(ManagedState old, CancellationToken cancellationToken)
    {
        var target = DatabaseTarget.Of(old.Inputs);
        return work.LookAsync<ManagedState?>(
            target,
            async session =>
            {
                if (!await HasBaseTableAsync(session, target, cancellationToken))
                {
                    return null;
                }

                var drift = await SchemaComparer.CompareAsync(session, target.Institution, cancellationToken);
                var found = PropertyValue.Array(drift.Select(line => (PropertyValue)line));
                return old with { Outputs = OutputsOf(target, old.Inputs).SetItem(Drift, found) };
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

        try
        {
            var (prefix, url) = (target.Institution.Instance.Value, work.UrlOf(target));
            await using (var session = await SqlSessions.OpenAsync(url, cancellationToken))
            {
                var confirmed = old.Inputs.Flag(ForceDestroy) is true ? prefix : null;
                var gone = await new SchemaCleaner(session, target.Institution).CleanAsync(confirmed, cancellationToken);
                log.Info($"{target.Label}: dropped {Count(gone.Count, "table")} of '{prefix}'");
            }

            if (url is DuckDbUrl embedded && await DuckDbFile.DeleteIfEmptyAsync(embedded, cancellationToken))
            {
                log.Info($"{target.Label}: nothing was left in it, so the file is gone too");
            }
        }
        catch (SqlSessionException failure)
        {
            var remedy = $"to delete this resource all the same: set {ForceDestroy} to true, deploy that, then delete";
            throw new ResourceFailure($"{target.Label}: {failure.Message}; {remedy}", failure)
            {
                NothingChanged = target.Url.Dialect.HasTransactionalDdl,
            };
        }
    }

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

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static void RequireNoObstacles(DatabaseTarget target, SchemaPlan plan)
    {
        if (!plan.Obstacles.IsEmpty)
        {
            throw new ResourceFailure($"{target.Label}: {string.Join("; ", plan.Obstacles)}") { NothingChanged = true };
        }
    }

    private static async Task<bool> HasBaseTableAsync(ISqlSession session, DatabaseTarget target, CancellationToken cancellationToken) =>
        (await session.ExistingTablesAsync([.. DatabaseSchema.Base.Select(target.Schema.NameOf)], cancellationToken)).Length > 0;

    private async Task ApplyAsync(DatabaseTarget target, ManagedState state, IResourceLog log, CancellationToken cancellationToken)
    {
        await using var session = await work.OpenAsync(target, cancellationToken);
        SchemaPlan plan;
        try
        {
            plan = await new SchemaApplier(session, target.Institution, clock).ApplyAsync(cancellationToken);
        }
        catch (SqlSessionException failure)
        {
            throw await ExplainAsync(session, target, state, failure, cancellationToken);
        }

        RequireNoObstacles(target, plan);
        log.Info($"{target.Label}: {(plan.IsEmpty ? "the tables were as declared already" : SchemaPlanText.OfDone(plan))}");
    }

    // Where changes of tables commit by themselves a part may be done: then the resource exists, and the next run does the rest.
    private static async Task<ResourceFailure> ExplainAsync(
        ISqlSession session, DatabaseTarget target, ManagedState state, SqlSessionException failure, CancellationToken cancellationToken)
    {
        var message = $"{target.Label}: {failure.Message}";
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
