using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;

namespace QsGen.QuickSight.Visuals;

/// <summary>Goes to a sheet and sets parameters there.</summary>
/// <remarks>
/// Every sentinel parameter of the app that the drill does not write is reset when the app is emitted, so no earlier drill
/// leaves its filter behind.
/// </remarks>
internal sealed class Drill : VisualAction
{
    /// <summary>Declares a drill.</summary>
    /// <param name="trigger">The click that starts it; a visual can have one left-click action.</param>
    /// <param name="name">Menu text of a right-click drill; stable name of a left-click drill.</param>
    /// <param name="target">The sheet it goes to; none stays on the sheet of the visual.</param>
    /// <param name="writes">The parameters it sets, in order.</param>
    /// <exception cref="TreeException">Nothing is written, or one parameter twice.</exception>
    public Drill(
        ActionTrigger trigger,
        string name,
        SheetId? target,
        ImmutableArray<ParameterWrite> writes,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, trigger, SourceLine.At(file, line))
    {
        Require.That(!writes.IsDefaultOrEmpty, $"drill '{name}' writes no parameter; say what the other sheet shall show");
        foreach (var write in writes)
        {
            Require.That(writes.Count(other => ReferenceEquals(other.Target, write.Target)) == 1,
                $"drill '{name}' writes parameter '{write.Target.Name}' more than once");
        }

        (Target, Writes) = (target, writes);
    }

    /// <summary>The sheet it goes to; none means the sheet of the visual.</summary>
    public SheetId? Target { get; }

    /// <summary>The parameters it sets, in order.</summary>
    public ImmutableArray<ParameterWrite> Writes { get; }

    private protected override string NaturalKey => $"{ApiText.Of(Trigger)}-{Target?.Value ?? "here"}";

    /// <summary>The writes and, after them, a reset of each sentinel parameter that they leave out.</summary>
    internal IEnumerable<ParameterWrite> WritesWithResets(ImmutableArray<Parameter> declared)
    {
        var written = Writes.Select(write => write.Target).ToHashSet();
        return Writes.Concat(declared.OfType<StringParameter>()
            .Where(parameter => parameter.IsSentinel && !written.Contains(parameter))
            .Select(parameter => parameter.Reset()));
    }

    // A set-parameters operation without a navigation before it is refused, even on the same sheet.
    private protected override JsonArray EmitOperations(VisualScope scope) => Json.Array(
    [
        Json.Object(("NavigationOperation", Json.Object(("LocalNavigationConfiguration", Json.Object(
            ("TargetSheetId", (Target ?? scope.SheetId).Value)))))),
        Json.Object(("SetParametersOperation", Json.Object(("ParameterValueConfigurations",
            Json.Array(WritesWithResets(scope.DeclaredParameters).Select(write => write.Emit(scope.FieldId))))))),
    ]);
}
