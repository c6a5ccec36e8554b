using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QsGen.Cli.Shared;

/// <summary>The program's version, and how it was built.</summary>
internal static class ProgramVersion
{
    private static readonly Assembly Program = Assembly.GetExecutingAssembly();

    /// <summary>As people read it, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        Program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>The commit that a build to be handed out was made of, in hexadecimal digits; null in a checkout's own build.</summary>
    public static string? Commit { get; } =
        Program.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == "Commit")?.Value;

    /// <summary>
    /// One line for who reports a fault: <c>0.1.0, commit 0123456789ab, native build, linux-x64</c>. The version comes first, as scripts
    /// read it.
    /// </summary>
    public static string Line => string.Join(", ", Parts());

    private static IEnumerable<string> Parts()
    {
        yield return Text;
        if (CodeIdentity.Commit is { } commit)
        {
            yield return $"commit {commit}";
        }

        yield return RuntimeFeature.IsDynamicCodeSupported ? $"on {RuntimeInformation.FrameworkDescription}" : "native build";
        yield return RuntimeInformation.RuntimeIdentifier;
    }
}
