using System.Collections.Immutable;
using Pulumi;

namespace QsGen.Tests.PulumiSdk;

/// <summary>A program with everything in it that QsGen's own needs: the one whose calls were recorded with the official SDK.</summary>
internal static class SampleStack
{
    public const string SchemaType = "qsgen:index:Schema";
    public const string DataSetType = "aws-native:quicksight:DataSet";

    public static Dictionary<string, object?> Make()
    {
        Log.Info("starting");
        var config = new Config();
        var caller = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
            "aws-native:index:getAccountId", InvokeArgs.Empty, (InvokeOptions?)null);
        var provider = new ProviderResource("qsgen", "prov", Args(("mode", "local")), null);
        var dashboards = new Dashboards("dash", config.RequireSecret("password"), provider);
        var folder = new CustomResource(
            "aws-native:quicksight:Folder", "folder", Args(("name", null), ("shared", true), ("depth", 2)), new()
            {
                Protect = true,
                RetainOnDelete = false,
                CustomTimeouts = new() { Create = TimeSpan.FromMinutes(5), Update = TimeSpan.FromSeconds(90) },
                Aliases = { new Alias { Name = "old" }, new Alias { NoParent = true }, new Alias { Urn = "urn:pulumi:dev::bank::x::y" } },
                IgnoreChanges = { "tags" },
                ReplaceOnChanges = { "folderId" },
                DeletedWith = dashboards,
                Version = "1.2.3",
            });
        var network = new StackReference("acme/network/dev", null, null);
        _ = new Refresh("refresh", Args(("of", dashboards.Schema), ("whole", dashboards), ("vpc", network.GetOutput("vpc"))), dashboards);

        return new()
        {
            ["tablePrefix"] = dashboards.Schema.TablePrefix,
            ["nothing"] = null,
            ["schema"] = dashboards.Schema,
            ["component"] = dashboards,
            ["account"] = caller.Apply(map => map["accountId"]),
            ["folder"] = folder.Id,
        };
    }

    /// <summary>One thing of the bank.</summary>
    public static CustomResource Resource(string name, params (string Key, object? Value)[] properties) =>
        new("bank:index:Thing", name, Args(properties), null);

    public static DictionaryResourceArgs Args(params (string Key, object? Value)[] properties) =>
        new(properties.ToImmutableDictionary(property => property.Key, property => property.Value));

    internal sealed class Dashboards : ComponentResource
    {
        public Dashboards(string name, Output<string> password, ProviderResource provider)
            : base("qsgen:index:Dashboards", name, new ComponentResourceOptions { Providers = { provider } })
        {
            var url = Output.Format($"postgres://bank:{password}@localhost/bank");
            Schema = new Schema($"{name}-schema", Args(("databaseUrl", url), ("dialect", "postgres")), new()
            {
                Parent = this,
                AdditionalSecretOutputs = { "fingerprint" },
            });
            var columns = ImmutableArray.Create<object>("account", Schema.TablePrefix, ImmutableDictionary<string, object>.Empty
                .Add("fingerprint", Schema.Fingerprint)
                .Add("absent", null!));
            DataSet = new CustomResource(
                DataSetType, $"{name}-dataset", Args(("columns", columns), ("name", "drift")), new() { Parent = this });
            SchemaName = Output.Create("schema");
            RegisterOutputs();
        }

        [Output("theSchema")]
        public Output<string> SchemaName { get; private set; }

        public Schema Schema { get; }

        public CustomResource DataSet { get; }
    }

    internal sealed class Schema(string name, ResourceArgs args, CustomResourceOptions options)
        : CustomResource(SchemaType, name, args, options)
    {
        [Output("tablePrefix")]
        public Output<string> TablePrefix { get; private set; } = null!;

        [Output("fingerprint")]
        public Output<string> Fingerprint { get; private set; } = null!;
    }

    internal sealed class Refresh(string name, ResourceArgs args, Resource after)
        : CustomResource("qsgen:index:Refresh", name, args, new CustomResourceOptions { DependsOn = { after } });
}
