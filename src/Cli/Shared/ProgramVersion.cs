using System.Reflection;

namespace QsGen.Cli.Shared;

/// <summary>The program's version.</summary>
internal static class ProgramVersion
{
    /// <summary>As people read it, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
