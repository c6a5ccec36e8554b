using QsGen.Engine.Plans;
using QsGen.Wire;

namespace QsGen.Engine.Operations;

/// <summary>How an operation ended.</summary>
/// <param name="Plan">What was done, or in a preview would be.</param>
/// <param name="Outputs">The stack's outputs; secrets are still marked as such.</param>
/// <param name="ChangesState">Whether the state came out different, if only in what no plan shows.</param>
/// <param name="Declined">Whether the person said no after the preview.</param>
internal sealed record OperationResult(Plan Plan, PropertyObject Outputs, bool ChangesState, bool Declined = false)
{
    public bool Succeeded => Plan.Succeeded;
}
