using System.Globalization;
using System.Text.Json;
using QsGen.Wire;

namespace QsGen.Engine.Monitor;

/// <summary>The environment variables through which a program finds its engine.</summary>
/// <remarks>They belong to the whole process, so one process can run one program at a time.</remarks>
internal sealed class ProgramEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    private ProgramEnvironment(IReadOnlyDictionary<string, string> variables)
    {
        foreach (var (name, value) in variables)
        {
            _before[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>Sets the variables until the result is disposed.</summary>
    public static ProgramEnvironment Enter(EngineSettings settings, string address, bool preview, int parallel) =>
        new(Variables(settings, address, preview, parallel));

    /// <summary>The variables that a program is given.</summary>
    public static IReadOnlyDictionary<string, string> Variables(EngineSettings settings, string address, bool preview, int parallel) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = settings.Project,
            ["PULUMI_STACK"] = settings.Stack,
            ["PULUMI_ORGANIZATION"] = settings.Organization,
            ["PULUMI_ROOT_DIRECTORY"] = settings.RootDirectory,
            ["PULUMI_PWD"] = settings.RootDirectory,
            ["PULUMI_DRY_RUN"] = preview ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = parallel.ToString(CultureInfo.InvariantCulture),
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(settings.Config, TextJson.Default.IReadOnlyDictionaryStringString),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(settings.SecretKeys, TextJson.Default.IEnumerableString),
        };

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
