using System.Collections.Immutable;

namespace QsGen.Engine.Providers;

/// <summary>How a resource would change.</summary>
/// <param name="Answer">Whether it would.</param>
/// <param name="ReplaceKeys">Properties that cannot be changed in place.</param>
/// <param name="ChangedKeys">Properties that change.</param>
/// <param name="Detailed">Each changed path; null if the provider gave none.</param>
/// <param name="DeleteBeforeReplace">Whether two cannot exist at once.</param>
internal sealed record DiffResult(
    DiffAnswer Answer,
    ImmutableArray<string> ReplaceKeys,
    ImmutableArray<string> ChangedKeys,
    ImmutableSortedDictionary<string, DetailedDifference>? Detailed,
    bool DeleteBeforeReplace)
{
    /// <summary>Nothing changes.</summary>
    public static DiffResult Same { get; } = new(DiffAnswer.None, [], [], null, false);

    /// <summary>The engine shall find out itself.</summary>
    public static DiffResult NotSaid { get; } = Same with { Answer = DiffAnswer.Unknown };

    public bool Replaces => !ReplaceKeys.IsEmpty || (Detailed?.Values.Any(difference => difference.Replaces) ?? false);
}
