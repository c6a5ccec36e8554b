using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace QsGen.Institution;

/// <summary>An immutable list that equals another one when their items are equal, in order.</summary>
/// <remarks>
/// <see cref="ImmutableArray{T}"/> compares by reference, which would break the value equality of the records that hold one.
/// Converts to and from it without copying; <c>default</c> is the empty list.
/// </remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items;

    /// <summary>Wraps an array; the default array counts as empty.</summary>
    public ValueList(ImmutableArray<T> items) => _items = items;

    /// <summary>The items as an array that is never default.</summary>
    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>The number of items.</summary>
    public int Length => Items.Length;

    /// <summary>The number of items.</summary>
    public int Count => Items.Length;

    /// <summary>True when there is no item.</summary>
    public bool IsEmpty => _items.IsDefaultOrEmpty;

    /// <summary>The item at a position, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => Items[index];

    /// <summary>Wraps an array.</summary>
    public static implicit operator ValueList<T>(ImmutableArray<T> items) => new(items);

    /// <summary>Unwraps to an array.</summary>
    public static implicit operator ImmutableArray<T>(ValueList<T> list) => list.Items;

    /// <summary>True when both lists hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>True when the lists differ in an item, in length, or in order.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <summary>True when an equal item is in the list.</summary>
    public bool Contains(T item) => Items.Contains(item);

    /// <inheritdoc />
    public bool Equals(ValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items in brackets, for failure messages.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
