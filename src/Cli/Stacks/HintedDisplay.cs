using QsGen.Cli.Shared;
using QsGen.Engine.Plans;

namespace QsGen.Cli.Stacks;

/// <summary>Shows an operation with the hints in its messages completed, see <see cref="Hints"/>.</summary>
/// <param name="inner">Shows it.</param>
/// <param name="hints">What completes them.</param>
internal sealed class HintedDisplay(IEngineDisplay inner, Hints hints) : IEngineDisplay
{
    /// <inheritdoc/>
    public void Show(EngineEvent happening) => inner.Show(happening switch
    {
        Diagnostic message => Completed(message),
        OperationFinished { Plan: var plan } => new OperationFinished(
            plan with { Diagnostics = [.. plan.Diagnostics.Select(Completed)] }),
        _ => happening,
    });

    private Diagnostic Completed(Diagnostic message) => message with { Message = hints.In(message.Message) };
}
