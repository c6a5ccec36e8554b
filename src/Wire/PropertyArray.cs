using System.Collections.Immutable;

namespace QsGen.Wire;

/// <summary>A list of values.</summary>
internal sealed record PropertyArray(ImmutableArray<PropertyValue> Items) : PropertyValue
{
    /// <summary>The array without items.</summary>
    public static PropertyArray Empty { get; } = new(ImmutableArray<PropertyValue>.Empty);

    /// <inheritdoc/>
    public override bool ContainsSecrets => Items.Any(item => item.ContainsSecrets);

    /// <inheritdoc/>
    public override bool ContainsUnknowns => Items.Any(item => item.ContainsUnknowns);

    /// <inheritdoc/>
    public override PropertyValue WithoutSecrets() => Map(item => item.WithoutSecrets());

    /// <inheritdoc/>
    public override PropertyValue WithoutOutputs() => Map(item => item.WithoutOutputs());

    /// <summary>Equal when the items, in order, are equal.</summary>
    public bool Equals(PropertyArray? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    private PropertyArray Map(Func<PropertyValue, PropertyValue> change)
    {
        ImmutableArray<PropertyValue> changed = [.. Items.Select(change)];
        return changed.Zip(Items).All(pair => ReferenceEquals(pair.First, pair.Second)) ? this : new(changed);
    }
}
