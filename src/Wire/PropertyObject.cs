using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace QsGen.Wire;

/// <summary>An object: keys in ordinal order, each with a value. Also what inputs and outputs of a resource are.</summary>
internal sealed record PropertyObject : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    private readonly ImmutableSortedDictionary<string, PropertyValue> _properties;

    private PropertyObject(ImmutableSortedDictionary<string, PropertyValue> properties) => _properties = properties;

    /// <summary>The object without properties.</summary>
    public static PropertyObject Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override bool ContainsSecrets => _properties.Values.Any(value => value.ContainsSecrets);

    /// <inheritdoc/>
    public override bool ContainsUnknowns => _properties.Values.Any(value => value.ContainsUnknowns);

    /// <inheritdoc/>
    public int Count => _properties.Count;

    /// <summary>The keys in ordinal order.</summary>
    public IEnumerable<string> Keys => _properties.Keys;

    /// <summary>The values in the order of their keys.</summary>
    public IEnumerable<PropertyValue> Values => _properties.Values;

    /// <inheritdoc/>
    public PropertyValue this[string key] => _properties[key];

    /// <summary>An object with these properties. The last of two equal keys wins.</summary>
    public static PropertyObject From(IEnumerable<KeyValuePair<string, PropertyValue>> properties) => Empty.SetItems(properties);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _properties.TryGetValue(key, out value);

    /// <summary>The property's value, or null when there is none.</summary>
    public PropertyValue? Find(string key) => _properties.GetValueOrDefault(key);

    /// <summary>The object with one property added or replaced.</summary>
    public PropertyObject SetItem(string key, PropertyValue value) => new(_properties.SetItem(key, value));

    /// <summary>The object with properties added or replaced.</summary>
    public PropertyObject SetItems(IEnumerable<KeyValuePair<string, PropertyValue>> properties)
    {
        var builder = _properties.ToBuilder();
        foreach (var (key, value) in properties)
        {
            builder[key] = value;
        }

        return new(builder.ToImmutable());
    }

    /// <summary>The object without a property; the same object when it has no such property.</summary>
    public PropertyObject Remove(string key) => ContainsKey(key) ? new(_properties.Remove(key)) : this;

    /// <inheritdoc/>
    public override PropertyObject WithoutSecrets() => Map(value => value.WithoutSecrets());

    /// <inheritdoc/>
    public override PropertyObject WithoutOutputs() => Map(value => value.WithoutOutputs());

    /// <summary>The object with each value changed; the same object when none is.</summary>
    public PropertyObject Map(Func<PropertyValue, PropertyValue> change)
    {
        ImmutableSortedDictionary<string, PropertyValue>.Builder? changed = null;
        foreach (var (key, value) in _properties)
        {
            var next = change(value);
            if (!ReferenceEquals(next, value))
            {
                (changed ??= _properties.ToBuilder())[key] = next;
            }
        }

        return changed is null ? this : new(changed.ToImmutable());
    }

    /// <summary>Equal when both have the same keys with equal values.</summary>
    public bool Equals(PropertyObject? other) =>
        other is not null && Count == other.Count && _properties.SequenceEqual(other._properties);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in _properties)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
