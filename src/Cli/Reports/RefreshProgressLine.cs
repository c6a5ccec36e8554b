using QsGen.Cli.Shared;
using QsGen.Database.Refresh;

namespace QsGen.Cli.Reports;

/// <summary>Shows, on standard error, each relation that a refresh has computed.</summary>
internal sealed class RefreshProgressLine(CliContext context) : IProgress<RelationOutcome>
{
    /// <inheritdoc/>
    public void Report(RelationOutcome value)
    {
        if (context.Redraws)
        {
            context.Error.Write('\r');
            context.Error.Write($"Computed {value.Relation,-60}");
        }
        else
        {
            context.Error.WriteLine($"Computed {value.Relation}");
        }
    }
}
