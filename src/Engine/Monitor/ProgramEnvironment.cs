using System.Globalization;
using System.Text.Json;
using QsGen.Engine.Deployments;
using QsGen.Wire;

namespace QsGen.Engine.Monitor;

/// <summary>The environment variables through which a program finds its engine.</summary>
internal static class ProgramEnvironment
{
    private static readonly Lock Changing = new();

    /// <summary>Runs a program in this process that reads its environment when it begins, as Pulumi's SDK does.</summary>
    /// <remarks>
    /// Variables belong to the whole process. So they are set only for as long as the program takes to return its task, and one program
    /// begins after the other.
    /// </remarks>
    /// <param name="variables">What the program finds in its environment.</param>
    /// <param name="program">Begins the program.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string> variables, Func<Task<int>> program)
    {
        try
        {
            return await Begin(variables, program);
        }
        finally
        {
            // The SDK makes a program's failure that of the process, which has more to do.
            Environment.ExitCode = 0;
        }
    }

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

    private static Task<int> Begin(IReadOnlyDictionary<string, string> variables, Func<Task<int>> program)
    {
        lock (Changing)
        {
            var before = variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);
            Set(variables!);
            try
            {
                return program();
            }
            finally
            {
                Set(before);
            }
        }
    }

    private static void Set(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
