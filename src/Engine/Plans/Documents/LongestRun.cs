using System.Collections.Immutable;

namespace QsGen.Engine.Plans.Documents;

/// <summary>The longest increasing run in a sequence: what kept its order when the rest moved.</summary>
internal static class LongestRun
{
    /// <summary>The places, in order, of one longest strictly increasing subsequence.</summary>
    public static ImmutableArray<int> Of(IReadOnlyList<int> values)
    {
        var ends = new List<int>();
        var before = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var length = FirstNotBelow(ends, values, values[i]);
            before[i] = length > 0 ? ends[length - 1] : -1;
            if (length == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[length] = i;
            }
        }

        var run = ImmutableArray.CreateBuilder<int>(ends.Count);
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = before[at])
        {
            run.Add(at);
        }

        run.Reverse();
        return run.ToImmutable();
    }

    private static int FirstNotBelow(List<int> ends, IReadOnlyList<int> values, int value)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values[ends[middle]] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
