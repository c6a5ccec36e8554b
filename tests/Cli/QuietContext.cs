using QsGen.Cli.Configuration;
using QsGen.Cli.Shared;

namespace QsGen.Tests.Cli;

/// <summary>The surroundings of a command that nobody reads and nobody talks to.</summary>
internal static class QuietContext
{
    /// <summary>Those in a folder.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">The only variables that it sees.</param>
    public static CliContext In(string folder, params IEnumerable<(string Name, string Value)> variables) => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        In = TextReader.Null,
        IsInteractive = false,
        Folder = folder,
        Configuration = new ConfigResolver(variables.ToDictionary(variable => variable.Name, variable => variable.Value)),
        Clock = TimeProvider.System,
    };
}
