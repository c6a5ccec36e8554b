using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Shortcuts for outputs that hold lists.</summary>
public static class OutputExtensions
{
    /// <summary>The item at an index.</summary>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Output.Tuple(array, index.ToOutput()).Apply(pair => pair.Item1[pair.Item2]);
    }

    /// <summary>The first item.</summary>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.GetAt(0);

    /// <summary>How many items there are.</summary>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Apply(items => items.Length);
    }
}
