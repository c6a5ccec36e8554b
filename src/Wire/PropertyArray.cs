using System.Collections.Immutable;

namespace QsGen.Wire;

/// <summary>A list of values.</summary>
internal sealed record PropertyArray(ImmutableArray<PropertyValue> Items) : PropertyValue
{
    /// <summary>The array without items.</summary>
    public static PropertyArray Empty { get; } = new(ImmutableArray<PropertyValue>.Empty);

    /// <summary>The values in their order.</summary>
    public ImmutableArray<PropertyValue> Items { get; } = Items;

    /// <inheritdoc/>
    public override PropertyTraits Traits { get; } = Items.Aggregate(PropertyTraits.None, (traits, item) => traits | item.Traits);

    /// <inheritdoc/>
    public override PropertyValue WithoutSecrets() =>
        ContainsSecrets ? new PropertyArray([.. Items.Select(item => item.WithoutSecrets())]) : this;

    /// <inheritdoc/>
    public override PropertyValue WithoutOutputs() =>
        ContainsOutputs ? new PropertyArray([.. Items.Select(item => item.WithoutOutputs())]) : this;

    /// <summary>Equal when the items, in order, are equal.</summary>
    public bool Equals(PropertyArray? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Traits == other.Traits && Items.AsSpan().SequenceEqual(other.Items.AsSpan()));

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
}
