using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace QsGen.Wire;

/// <summary>An object: keys in ordinal order, each with a value. Also what inputs and outputs of a resource are.</summary>
internal sealed record PropertyObject : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    private PropertyObject(ImmutableArray<KeyValuePair<string, PropertyValue>> entries)
    {
        Entries = entries;
        var traits = PropertyTraits.None;
        foreach (var (_, value) in entries)
        {
            traits |= value.Traits;
        }

        Traits = traits;
    }

    /// <summary>The object without properties.</summary>
    public static PropertyObject Empty { get; } = new([]);

    /// <summary>The properties in the ordinal order of their keys.</summary>
    public ImmutableArray<KeyValuePair<string, PropertyValue>> Entries { get; }

    /// <inheritdoc/>
    public override PropertyTraits Traits { get; }

    /// <inheritdoc/>
    public int Count => Entries.Length;

    /// <summary>The keys in ordinal order.</summary>
    public IEnumerable<string> Keys => Entries.Select(entry => entry.Key);

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<PropertyValue> Values => Entries.Select(entry => entry.Value);

    /// <inheritdoc/>
    public PropertyValue this[string key] => Find(key) ?? throw new KeyNotFoundException($"there is no property '{key}'");

    /// <summary>An object with these properties. The last of two equal keys wins.</summary>
    public static PropertyObject From(IEnumerable<KeyValuePair<string, PropertyValue>> properties)
    {
        KeyValuePair<string, PropertyValue>[] entries = [.. properties];
        return entries.Length == 0
            ? Empty
            : new(ImmutableCollectionsMarshal.AsImmutableArray(IsOrdered(entries) ? entries : Ordered(entries)));
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => (value = Find(key)) is not null;

    /// <summary>The property's value, or null when there is none.</summary>
    public PropertyValue? Find(string key) => IndexOf(key) is var index and >= 0 ? Entries[index].Value : null;

    /// <summary>The object with one property added or replaced.</summary>
    public PropertyObject SetItem(string key, PropertyValue value)
    {
        var entry = KeyValuePair.Create(key, value);
        var index = IndexOf(key);
        return new(index >= 0 ? Entries.SetItem(index, entry) : Entries.Insert(~index, entry));
    }

    /// <summary>The object with properties added or replaced.</summary>
    public PropertyObject SetItems(IEnumerable<KeyValuePair<string, PropertyValue>> properties) => From(Entries.Concat(properties));

    /// <summary>The object without a property; the same object when it has no such property.</summary>
    public PropertyObject Remove(string key) => IndexOf(key) is var index and >= 0 ? new(Entries.RemoveAt(index)) : this;

    /// <inheritdoc/>
    public override PropertyObject WithoutSecrets() => ContainsSecrets ? Map(value => value.WithoutSecrets()) : this;

    /// <inheritdoc/>
    public override PropertyObject WithoutOutputs() => ContainsOutputs ? Map(value => value.WithoutOutputs()) : this;

    /// <summary>The object with each value changed; the same object when none is.</summary>
    public PropertyObject Map(Func<PropertyValue, PropertyValue> change)
    {
        KeyValuePair<string, PropertyValue>[]? changed = null;
        for (var index = 0; index < Entries.Length; index++)
        {
            var (key, value) = Entries[index];
            var next = change(value);
            if (!ReferenceEquals(next, value))
            {
                (changed ??= [.. Entries])[index] = KeyValuePair.Create(key, next);
            }
        }

        return changed is null ? this : new(ImmutableCollectionsMarshal.AsImmutableArray(changed));
    }

    /// <summary>Equal when both have the same keys with equal values.</summary>
    public bool Equals(PropertyObject? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Count != other.Count || Traits != other.Traits)
        {
            return false;
        }

        for (var index = 0; index < Entries.Length; index++)
        {
            if (Entries[index].Key != other.Entries[index].Key || !Entries[index].Value.Equals(other.Entries[index].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in Entries)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => Entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsOrdered(ReadOnlySpan<KeyValuePair<string, PropertyValue>> entries)
    {
        for (var index = 1; index < entries.Length; index++)
        {
            if (string.CompareOrdinal(entries[index - 1].Key, entries[index].Key) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static KeyValuePair<string, PropertyValue>[] Ordered(KeyValuePair<string, PropertyValue>[] entries)
    {
        var last = new Dictionary<string, PropertyValue>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            last[key] = value;
        }

        KeyValuePair<string, PropertyValue>[] ordered = [.. last];
        ordered.AsSpan().Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return ordered;
    }

    // The bitwise complement of where the key would stand, when it is not there.
    private int IndexOf(string key)
    {
        var (low, high) = (0, Entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Entries[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
