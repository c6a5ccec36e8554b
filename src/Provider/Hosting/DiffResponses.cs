using System.Collections.Immutable;
using QsGen.Provider.Resources;
using QsGen.Wire.Changes;
using QsGen.Wire.Rpc;

namespace QsGen.Provider.Hosting;

/// <summary>Changes as the engine understands them, property by property.</summary>
internal static class DiffResponses
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
            answer.DetailedDiff[change.Property] = new()
            {
                Kind = DetailedKinds.Of(change.Kind, change.Replaces),
                InputDiff = change.IsInput,
            };
            if (change.Replaces)
            {
                answer.Replaces.Add(change.Property);
            }
        }

        return answer;
    }
}
