using Microsoft.Extensions.Time.Testing;
using QsGen.Engine.Operations;
using QsGen.LocalQuickSight;
using QsGen.Tests.Engine;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.LocalQuickSight;

/// <summary>The embedded engine with the stand-in for AWS in a folder of its own, and the smallest chain of resources.</summary>
internal abstract class LocalQuickSightFixture : EngineFixture
{
    protected const string Account = "123456789012";

    private TemporaryFolder _folder = null!;

    /// <summary>Where the stand-in keeps its files.</summary>
    protected string Folder => _folder.Path;

    [SetUp]
    public void UseLocalProvider()
    {
        _folder = new TemporaryFolder();
        Engine.Settings = Engine.Settings with
        {
            Providers = [LocalQuickSightProvider.In(_folder.Path, new FakeTimeProvider())],
            Config = Engine.Settings.Config.Add("aws-native:region", "eu-central-1"),
        };
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    /// <summary>The files of the stand-in, from its folder on.</summary>
    protected IEnumerable<string> Files() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'));

    /// <summary>An engine of another stack on the same machine.</summary>
    /// <param name="region">Its region; null: the same.</param>
    protected EmbeddedEngine Prod(string? region = null) => new(
        Engine.Settings with
        {
            Stack = "prod",
            Config = region is null ? Engine.Settings.Config : Engine.Settings.Config.SetItem("aws-native:region", region),
        },
        new MemoryStateStore(),
        EngineHarness.Keys,
        Engine.Display);

    /// <summary>A data source, a data set of it and a dashboard of that.</summary>
    protected static async Task ChainAsync(
        TestProgram program, string sheet = "Drift", string type = "POSTGRESQL", List<string>? arns = null)
    {
        var source = await DataSourceAsync(program, "src", "src", type);
        var data = await DataSetAsync(program, ArnOf(source), source.Urn);
        var board = await RegisterAsync(
            program,
            "Dashboard",
            "board",
            Props(
                ("awsAccountId", Account),
                ("dashboardId", "board"),
                ("name", "Board"),
                ("definition", Props(
                    ("dataSetIdentifierDeclarations", PropertyValue.Array(Props(("identifier", "d"), ("dataSetArn", ArnOf(data))))),
                    ("sheets", PropertyValue.Array(Props(("sheetId", "s1"), ("name", sheet))))))),
            data.Urn);
        arns?.AddRange(new[] { source, data, board }.Select(response => ArnOf(response) is PropertyString arn ? arn.Value : ""));
    }

    protected static Task<RegisterResourceResponse> DataSourceAsync(
        TestProgram program, string name, string id, string type = "POSTGRESQL") => RegisterAsync(
        program,
        "DataSource",
        name,
        Props(
            ("awsAccountId", Account),
            ("dataSourceId", id),
            ("name", "Source"),
            ("type", type),
            ("credentials", Props(("credentialPair", Props(("username", "u"), ("password", new PropertySecret("hunter2"))))))));

    protected static Task<RegisterResourceResponse> DataSetAsync(TestProgram program, PropertyValue sourceArn, params string[] dependsOn) =>
        RegisterAsync(
            program,
            "DataSet",
            "data",
            Props(
                ("awsAccountId", Account),
                ("dataSetId", "data"),
                ("name", "Data"),
                ("importMode", "DIRECT_QUERY"),
                ("physicalTableMap", Props(("main", Props(("customSql", Props(("dataSourceArn", sourceArn), ("sqlQuery", "select 1")))))))),
            dependsOn);

    private static PropertyValue ArnOf(RegisterResourceResponse response) =>
        PropertyDecoder.FromStruct(response.Object).Find("arn") ?? PropertyValue.Unknown;

    protected static Task<RegisterResourceResponse> RegisterAsync(
        TestProgram program, string kind, string name, PropertyObject inputs, params string[] dependsOn) =>
        program.ThingAsync(
            name,
            inputs,
            request =>
            {
                request.Type = "aws-native:quicksight:" + kind;
                foreach (var entry in request.PropertyDependencies.Where(entry => entry.Key is not ("physicalTableMap" or "definition")))
                {
                    entry.Value.Urns.Clear();
                }
            },
            dependsOn);
}
