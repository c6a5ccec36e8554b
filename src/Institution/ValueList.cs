using System.Collections.Immutable;

namespace QsGen.Institution;

/// <summary>Makes <see cref="ValueList{T}"/> values; collection expressions and <c>ToValueList</c> end here.</summary>
public static class ValueList
{
    /// <summary>Copies a span into a list.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>Copies a sequence into a list.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new(items.ToImmutableArray());
}
