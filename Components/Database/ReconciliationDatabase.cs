using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Deployment;

namespace QsGen.Components.Database;

/// <summary>The reconciliation database of an institution: its schema, demo data when asked for, and the refreshed derived
/// relations.</summary>
/// <remarks>
/// The base tables outlive every update; only an explicit destroy drops them, and only while they hold nothing but demo data or
/// <see cref="ReconciliationDatabaseArgs.ForceDestroy"/> is set.
/// </remarks>
public sealed class ReconciliationDatabase : ComponentResource
{
    private readonly ImmutableDictionary<string, object?> _departure;
    private readonly string _name;
    private AuditReportResource? _report;

    /// <summary>Registers the database's resources.</summary>
    /// <param name="name">Unique among the databases of the stack.</param>
    /// <param name="args">What it is made from; it must name a database.</param>
    /// <param name="options">Options of the component. <c>Protect</c> and <c>RetainOnDelete</c> hold for all of its resources.</param>
    /// <exception cref="ArgumentException">Neither the arguments nor the deployment name a database.</exception>
    public ReconciliationDatabase(string name, ReconciliationDatabaseArgs args, ComponentResourceOptions? options = null)
        : base("qsgen:index:Database", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var deployment = args.Deployment;
        var url = args.Url ?? deployment.DatabaseUrl
            ?? throw new ArgumentException("Nothing names a database; set Url, or qsgen:databaseUrl.", nameof(args));
        var shared = ImmutableDictionary<string, object?>.Empty
            .Add("institution", deployment.InstitutionYaml)
            .Add("databaseUrl", Output.CreateSecret(url.ToOutput()))
            .Add("centsPrefix", deployment.Institution.Feed?.Prefix.Value);
        var child = Child(args.Timeout);

        var force = args.ForceDestroy ?? deployment.Guard.ForceDestroy;
        var owned = options?.RetainOnDelete is true ? shared.Add("retain", true) : shared;
        var schema = new SchemaResource($"{name}-schema", Bag(force ? owned.Add("forceDestroy", true) : owned), child([]));
        var zoned = shared.Add("timeZone", deployment.TimeZone == NodaTime.DateTimeZone.Utc ? null : deployment.TimeZone.Id);
        var refreshInputs = zoned.Add("schemaFingerprint", schema.Fingerprint).Add("asOf", deployment.AsOf);
        if (deployment.DemoData is { } demo)
        {
            var data = new DemoDataResource(
                $"{name}-demo-data",
                Bag(owned.Add("days", demo.Days).Add("seed", demo.Seed).Add("anchor", demo.Anchor)),
                child([schema]));
            refreshInputs = refreshInputs.Add("dataRevision", data.Revision);
        }

        _departure = owned.Remove("institution").Add("tablePrefix", schema.TablePrefix).Add("owner", schema.Owner);
        _departure = force ? _departure.Add("forceDestroy", true) : _departure;
        _name = name;
        var refresh = new RefreshResource($"{name}-refresh", Bag(refreshInputs), child([schema]));

        TablePrefix = schema.TablePrefix;
        AsOf = refresh.AsOf;
        Ready = refresh;
        AuditReport = deployment.AuditReport is { } wanted
            ? Report(wanted, zoned, refresh, child)
            : Output.Create((string?)null);
        RegisterOutputs();
    }

    /// <summary>The prefix of every table.</summary>
    [Output("tablePrefix")]
    public Output<string> TablePrefix { get; private set; }

    /// <summary>The instant that the derived relations were computed for, as ISO 8601.</summary>
    [Output("asOf")]
    public Output<string> AsOf { get; private set; }

    /// <summary>The file of the audit report, or why there is none; absent when none is asked for.</summary>
    [Output("auditReport")]
    public Output<string?> AuditReport { get; private set; }

    /// <summary>The resource to depend on for those that query the database.</summary>
    public Resource Ready { get; }

    /// <summary>Has engines look whether the database can be left before they delete anything of these resources.</summary>
    /// <param name="last">Everything else of the stack.</param>
    public void GuardDeparture(IEnumerable<Resource> last)
    {
        ArgumentNullException.ThrowIfNull(last);
        var options = new CustomResourceOptions { Parent = this };
        options.DependsOn.Add(_report ?? Ready);
        foreach (var resource in last)
        {
            options.DependsOn.Add(resource);
        }

        _ = new DepartureResource($"{_name}-departure", Bag(_departure), options);
    }

    private Output<string?> Report(
        AuditReportSettings wanted,
        ImmutableDictionary<string, object?> shared,
        RefreshResource refresh,
        Func<Resource[], CustomResourceOptions> child)
    {
        var inputs = shared.Add("source", wanted.Source).Add("folder", wanted.Folder).Add("refreshRun", refresh.Run)
            .AddRange(wanted.More.Select(setting => KeyValuePair.Create(setting.Key, (object?)setting.Value)));
        _report = new AuditReportResource($"{_name}-audit-report", Bag(inputs), child([refresh]));
        return _report.Report.Apply(text => (string?)text);
    }

    private static DictionaryResourceArgs Bag(ImmutableDictionary<string, object?> values) => new(values);

    private Func<Resource[], CustomResourceOptions> Child(TimeSpan? limit) => after =>
    {
        var options = new CustomResourceOptions
        {
            Parent = this,
            CustomTimeouts = limit is null ? null : new CustomTimeouts { Create = limit, Update = limit, Delete = limit },
        };
        foreach (var resource in after)
        {
            options.DependsOn.Add(resource);
        }

        return options;
    };
}
