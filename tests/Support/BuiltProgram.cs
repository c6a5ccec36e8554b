using System.Diagnostics;

namespace QsGen.Tests.Support;

/// <summary>The program that tests start as a process: the one just built, or the executable that a variable names.</summary>
/// <remarks>So the same tests try a published build, for example one that was compiled to native code.</remarks>
internal static class BuiltProgram
{
    /// <summary>The variable that names the executable.</summary>
    public const string Variable = "QSGEN_TEST_PROGRAM";

    private static readonly string? Published = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : null;

    /// <summary>The path of the program's assembly that was built together with the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "QsGen.dll");

    /// <summary>What to run.</summary>
    public static string File => Published ?? "dotnet";

    /// <summary>What to say to <see cref="File"/> before the program's own arguments.</summary>
    public static string[] Arguments => Published is null ? [Assembly] : [];

    /// <summary>A process that is yet to be started, with all of its streams redirected and without an engine's variables.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(File, [.. Arguments, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Another test may begin a program in this very moment.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    /// <summary>Ignores the running test when the program takes no hooks of the runtime, which cut it off at a chosen call.</summary>
    public static void RequireHooks() =>
        Assume.That(Published, Is.Null, $"{Variable} names a program that may take no hooks of the runtime");
}
