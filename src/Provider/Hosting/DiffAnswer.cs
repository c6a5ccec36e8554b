using System.Collections.Immutable;
using QsGen.Provider.Resources;
using QsGen.Wire.Rpc;
using Kind = QsGen.Wire.Rpc.PropertyDiff.Types.Kind;

namespace QsGen.Provider.Hosting;

/// <summary>Changes as the engine understands them, property by property.</summary>
internal static class DiffAnswer
{
    /// <summary>The answer for these changes.</summary>
    public static DiffResponse Of(ImmutableArray<PropertyDifference> changes)
    {
        var answer = new DiffResponse
        {
            Changes = changes.IsEmpty ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
        };
        foreach (var change in changes)
        {
            answer.Diffs.Add(change.Property);
            answer.DetailedDiff[change.Property] = new() { Kind = KindOf(change), InputDiff = change.IsInput };
            if (change.Replaces)
            {
                answer.Replaces.Add(change.Property);
            }
        }

        return answer;
    }

    private static Kind KindOf(PropertyDifference change) => (change.Kind, change.Replaces) switch
    {
        (ChangeKind.Added, false) => Kind.Add,
        (ChangeKind.Added, true) => Kind.AddReplace,
        (ChangeKind.Removed, false) => Kind.Delete,
        (ChangeKind.Removed, true) => Kind.DeleteReplace,
        (ChangeKind.Changed, false) => Kind.Update,
        (ChangeKind.Changed, true) => Kind.UpdateReplace,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "There is no such kind of change."),
    };
}
