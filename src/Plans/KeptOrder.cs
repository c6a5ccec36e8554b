using System.Collections.Immutable;
using DiffPlex;

namespace QsGen.Plans;

/// <summary>What kept its order when the rest of a list moved.</summary>
internal static class KeptOrder
{
    /// <summary>The places, in order, of a longest increasing run through a sequence of different numbers.</summary>
    public static ImmutableArray<int> Of(IReadOnlyList<int> numbers)
    {
        // What the sequence has in common with the same numbers in their order is such a run.
        var moved = Differ.Instance.CreateDiffs(
                string.Join('\n', numbers.Order()),
                string.Join('\n', numbers),
                ignoreWhiteSpace: false,
                ignoreCase: false,
                SplitChunker.Instance)
            .DiffBlocks.SelectMany(block => Enumerable.Range(block.InsertStartB, block.InsertCountB)).ToHashSet();
        return [.. Enumerable.Range(0, numbers.Count).Where(index => !moved.Contains(index))];
    }
}
