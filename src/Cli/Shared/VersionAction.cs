using System.CommandLine;
using System.CommandLine.Invocation;

namespace QsGen.Cli.Shared;

/// <summary>Answers <c>--version</c> with the version, the commit and the kind of build.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Line);
        return 0;
    }
}
