using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>Filters other visuals of the sheet by the clicked data point.</summary>
internal sealed class SameSheetFilter : VisualAction
{
    /// <summary>Declares the action.</summary>
    /// <param name="name">Menu text, or stable name of a left-click action.</param>
    /// <param name="trigger">The click that starts it.</param>
    /// <param name="targets">The visuals it filters, one to fifty, on the same sheet.</param>
    /// <exception cref="TreeException">No target.</exception>
    public SameSheetFilter(
        string name,
        ActionTrigger trigger,
        ImmutableArray<Visual> targets,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, trigger, SourceLine.At(file, line))
    {
        Require.That(!targets.IsDefaultOrEmpty, $"filter action '{name}' has no target visual");
        Targets = targets;
    }

    /// <summary>The visuals it filters.</summary>
    public ImmutableArray<Visual> Targets { get; }

    private protected override string NaturalKey => $"{ApiText.Of(Trigger)}-filter";

    private protected override JsonArray EmitOperations(VisualScope scope) => Json.Array(
    [
        Json.Object(("FilterOperation", Json.Object(
            ("SelectedFieldsConfiguration", Json.Object(("SelectedFieldOptions", "ALL_FIELDS"))),
            ("TargetVisualsConfiguration", Json.Object(("SameSheetTargetVisualConfiguration", Json.Object(
                ("TargetVisuals", Json.Texts(Targets.Select(scope.Ids.Of)))))))))),
    ]);
}
