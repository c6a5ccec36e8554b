using System.Collections.Immutable;
using QsGen.Wire.Changes;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Providers;

/// <summary>Reads a provider's answers about changes and complaints.</summary>
internal static class ProviderDiff
{
    public static PropertyFailure Failure(CheckFailure failure) => new(failure.Property, failure.Reason);

    /// <summary>The answer in the engine's terms; a detailed diff counts only if the provider says that it gives one.</summary>
    public static DiffResult From(DiffResponse response)
    {
        var detailed = response.HasDetailedDiff
            ? response.DetailedDiff.ToImmutableSortedDictionary(entry => entry.Key, entry => From(entry.Value), StringComparer.Ordinal)
            : null;
        var replaces = response.Replaces.ToImmutableArray();
        var answer = response.Changes switch
        {
            DiffResponse.Types.DiffChanges.DiffNone => DiffAnswer.None,
            DiffResponse.Types.DiffChanges.DiffSome => DiffAnswer.Some,
            _ when !replaces.IsEmpty || response.Diffs.Count > 0 => DiffAnswer.Some,
            _ => DiffAnswer.Unknown,
        };
        return new DiffResult(answer, replaces, [.. response.Diffs], detailed, response.DeleteBeforeReplace);
    }

    private static DetailedDifference From(PropertyDiff difference) => DetailedKinds.Read(difference.Kind) is var (kind, replaces)
        ? new(kind, replaces, difference.InputDiff)
        : throw new ProviderException($"the provider sent a property difference of an unknown kind: {difference.Kind}");
}
