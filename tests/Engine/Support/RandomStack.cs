using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi;
using QsGen.Engine.Deployments;
using QsGen.Engine.Monitor;
using QsGen.Engine.Providers;
using QsGen.Stacks;
using QsGen.Tests.Institution.Generation;
using QsGen.Wire;

namespace QsGen.Tests.Engine.Support;

/// <summary>The real stack of a generated institution, whose objects a test provider keeps in memory.</summary>
internal sealed partial class RandomStack : IRandomProgram
{
    private static readonly ImmutableArray<string> Names =
        ["database-schema", "database-demo-data", "database-refresh", "branding-theme", "executives-analysis", "l1-dashboard-dashboard"];

    private readonly Random _random;
    private readonly EngineHarness _engine;
    private readonly string _institution;
    private string _prefix = "qs-gen";
    private bool _demoData = true;

    public RandomStack(Random random, EngineHarness engine, string folder)
    {
        (_random, _engine) = (random, engine);
        _institution = Path.Combine(folder, "institution.yaml");
        Renew();
        Configure();
    }

    /// <summary>Makes the harness's provider stand for all that the stack needs.</summary>
    public static void Prepare(EngineHarness engine)
    {
        var server = (ProviderSource)engine.Settings.Providers[0];
        engine.Settings = engine.Settings with
        {
            Project = "qsgen",
            Providers = [.. ((string[])["qsgen", "aws-native"]).Select(package =>
                server with { Package = package, AdoptsInterruptedCreates = true })],
        };
        engine.Provider.Adopts = true;
        engine.Provider.ReplaceOn.UnionWith(["themeId", "dataSourceId", "dataSetId", "analysisId", "dashboardId"]);
        engine.Provider.Outputs = (urn, inputs) => inputs.SetItems(PropertyValue.Object(
            ("arn", $"arn:aws:quicksight:us-east-1:000000000000:{urn}"), ("tablePrefix", "gen"), ("asOf", "2030-01-31T18:00:00Z"),
            ("fingerprint", inputs.ToString().GetHashCode(StringComparison.Ordinal))));
    }

    public Task<int> RunAsync(IReadOnlyDictionary<string, string> variables, CancellationToken stop) =>
        ProgramEnvironment.RunAsync(variables, Deployment.RunAsync<InstitutionStack>);

    public string AnyName(Random chooser) => Names[chooser.Next(Names.Length)];

    public void Edit()
    {
        switch (_random.Next(4))
        {
            case 0:
                _prefix = string.Create(CultureInfo.InvariantCulture, $"qs-{_random.Next(3)}");
                break;
            case 1:
                _demoData = !_demoData;
                break;
            default:
                Renew();
                break;
        }

        Configure();
    }

    private void Renew()
    {
        var yaml = InstitutionGenerator.Yaml(_random.Next());
        File.WriteAllText(_institution, InstanceLine().Replace(yaml, "instance: gen"));
    }

    private void Configure() => _engine.Settings = _engine.Settings with
    {
        Config = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["aws-native:region"] = "us-east-1",
            ["qsgen:institution"] = _institution,
            ["qsgen:awsAccountId"] = "000000000000",
            ["qsgen:databaseUrl"] = "postgresql://bank:canary-7@db/ledger",
            ["qsgen:demoData"] = _demoData ? "true" : "false",
            ["qsgen:resourcePrefix"] = _prefix,
        }),
        SecretKeys = ["qsgen:databaseUrl"],
    };

    [GeneratedRegex("^instance: .*$", RegexOptions.Multiline)]
    private static partial Regex InstanceLine();
}
