using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>What the engine tells a program through its environment.</summary>
internal sealed record RunSettings
{
    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The stack, without organization.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization; <c>organization</c> when the backend has none.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The folder of the project file.</summary>
    public string RootDirectory { get; init; } = "";

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether resources are sent as references.</summary>
    public bool UseReferences { get; init; } = true;

    /// <summary>Configuration: <c>namespace:key</c> to value.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of <see cref="Config"/> whose values are secrets.</summary>
    public ImmutableHashSet<string> SecretKeys { get; init; } = [];

    /// <summary>Reads the environment, with the addresses of the monitor and the engine.</summary>
    /// <exception cref="InvalidOperationException">A variable is missing or malformed: the program was not started by an
    /// engine.</exception>
    public static (RunSettings Settings, string Monitor, string Engine) FromEnvironment()
    {
        Parse<int>("PULUMI_PARALLEL", text => int.Parse(text, CultureInfo.InvariantCulture));
        Parse<bool>("PULUMI_QUERY_MODE", bool.Parse);
        var settings = new RunSettings
        {
            Project = Require("PULUMI_PROJECT"),
            Stack = Require("PULUMI_STACK"),
            Organization = Optional("PULUMI_ORGANIZATION") ?? "organization",
            RootDirectory = Optional("PULUMI_ROOT_DIRECTORY") ?? "",
            IsDryRun = Parse<bool>("PULUMI_DRY_RUN", bool.Parse),
            UseReferences = Optional("PULUMI_DISABLE_RESOURCE_REFERENCES") is not ("1" or "true" or "True" or "TRUE"),
            Config = ParseConfig(Optional("PULUMI_CONFIG")),
            SecretKeys = ParseSecretKeys(Optional("PULUMI_CONFIG_SECRET_KEYS")),
        };
        return (settings, Require("PULUMI_MONITOR"), Require("PULUMI_ENGINE"));
    }

    private static string? Optional(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static string Require(string variable) => Optional(variable) ?? throw new InvalidOperationException(
        $"Program run without the Pulumi engine available; re-run using the `pulumi` CLI ({variable} is not set)");

    private static T Parse<T>(string variable, Func<string, T> parse)
    {
        try
        {
            return parse(Require(variable));
        }
        catch (FormatException)
        {
            throw new InvalidOperationException($"The engine gave {variable} a value that this program cannot read.");
        }
    }

    private static ImmutableDictionary<string, string> ParseConfig(string? json) => json is null
        ? ImmutableDictionary<string, string>.Empty
        : JsonSerializer.Deserialize(json, TextJson.Default.DictionaryStringString)!
            .ToImmutableDictionary(entry => CleanKey(entry.Key), entry => entry.Value);

    private static ImmutableHashSet<string> ParseSecretKeys(string? json) => json is null
        ? []
        : [.. JsonSerializer.Deserialize(json, TextJson.Default.StringArray)!.Select(CleanKey)];

    // Keys were once written <namespace>:config:<name>.
    private static string CleanKey(string key) =>
        key.IndexOf(":config:", StringComparison.Ordinal) is > 0 and var index
            ? $"{key[..index]}:{key[(index + ":config:".Length)..]}" : key;
}
