using System.Collections;
using System.Collections.Immutable;

namespace QsGen.Audit.Figures;

/// <summary>Some rows of many, in an order of their own; only their places are held.</summary>
/// <param name="rows">The rows.</param>
/// <param name="places">The places of those that count.</param>
internal sealed class PickedRows(IReadOnlyList<object?[]> rows, ImmutableArray<int> places) : IReadOnlyList<object?[]>
{
    /// <inheritdoc/>
    public int Count => places.Length;

    /// <inheritdoc/>
    public object?[] this[int index] => rows[places[index]];

    /// <inheritdoc/>
    public IEnumerator<object?[]> GetEnumerator() => places.Select(place => rows[place]).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
