using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Deployment;

namespace QsGen.Components.Database;

/// <summary>The reconciliation database of an institution: its schema, demo data when asked for, and the refreshed derived
/// relations.</summary>
/// <remarks>The base tables outlive every update; only an explicit destroy drops them, and only while they hold nothing but
/// demo data.</remarks>
public sealed class ReconciliationDatabase : ComponentResource
{
    /// <summary>Registers the database's resources.</summary>
    /// <param name="name">Unique among the databases of the stack.</param>
    /// <param name="deployment">The institution and its settings; it must name a database.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="ArgumentException">The deployment names no database.</exception>
    public ReconciliationDatabase(string name, InstitutionDeployment deployment, ComponentResourceOptions? options = null)
        : base("qsgen:index:Database", name, options)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var url = deployment.DatabaseUrl
            ?? throw new ArgumentException("The deployment names no database; set qsgen:databaseUrl.", nameof(deployment));
        var shared = ImmutableDictionary<string, object?>.Empty
            .Add("institution", deployment.InstitutionYaml)
            .Add("databaseUrl", Output.CreateSecret(url));

        var schema = new SchemaResource($"{name}-schema", Bag(shared), Child());
        var refreshInputs = shared.Add("schemaFingerprint", schema.Fingerprint).Add("asOf", deployment.AsOf);
        if (deployment.DemoData is { } demo)
        {
            var data = new DemoDataResource(
                $"{name}-demo-data",
                Bag(shared.Add("days", demo.Days).Add("seed", demo.Seed).Add("anchor", demo.Anchor)),
                Child(schema));
            refreshInputs = refreshInputs.Add("dataFingerprint", data.Fingerprint);
        }

        var refresh = new RefreshResource($"{name}-refresh", Bag(refreshInputs), Child(schema));

        TablePrefix = schema.TablePrefix;
        AsOf = refresh.AsOf;
        Ready = refresh;
        RegisterOutputs();
    }

    /// <summary>The prefix of every table.</summary>
    [Output("tablePrefix")]
    public Output<string> TablePrefix { get; private set; }

    /// <summary>The instant that the derived relations were computed for, as ISO 8601.</summary>
    [Output("asOf")]
    public Output<string> AsOf { get; private set; }

    /// <summary>The resource to depend on for those that query the database.</summary>
    public Resource Ready { get; }

    private static DictionaryResourceArgs Bag(ImmutableDictionary<string, object?> values) => new(values);

    private CustomResourceOptions Child(params ReadOnlySpan<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = this };
        foreach (var resource in after)
        {
            options.DependsOn.Add(resource);
        }

        return options;
    }
}
