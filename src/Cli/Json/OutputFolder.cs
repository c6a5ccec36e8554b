using System.CommandLine;

namespace QsGen.Cli.Json;

/// <summary>The option that names the folder of the definitions.</summary>
internal static class OutputFolder
{
    /// <summary>The folder when nobody names one.</summary>
    public const string Default = "out";

    /// <summary>The option; its value is as the person wrote it.</summary>
    public static Option<string> Option(string description) => new("--output", "-o")
    {
        Description = description,
        HelpName = "PATH",
        DefaultValueFactory = _ => Default,
    };
}
