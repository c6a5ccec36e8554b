using System.Collections.Immutable;

namespace QsGen.Wire;

/// <summary>An output on the wire: a value with its secret mark and the resources that it depends on.</summary>
/// <param name="Value">Null when the value is not known yet.</param>
/// <param name="Secret">Whether the value is a secret.</param>
/// <param name="Dependencies">URNs, in the order in which they were sent.</param>
internal sealed record PropertyOutput(PropertyValue? Value, bool Secret, ImmutableArray<string> Dependencies) : PropertyValue
{
    /// <inheritdoc/>
    public override PropertyTraits Traits =>
        PropertyTraits.Output | (Secret ? PropertyTraits.Secret : PropertyTraits.None) | (Value?.Traits ?? PropertyTraits.Unknown);

    /// <inheritdoc/>
    public override PropertyValue WithoutSecrets() => this with { Value = Value?.WithoutSecrets(), Secret = false };

    /// <inheritdoc/>
    public override PropertyValue WithoutOutputs()
    {
        var plain = Value?.WithoutOutputs() ?? Unknown;
        return Secret ? plain.AsSecret() : plain;
    }

    /// <summary>Equal when value, secret mark and dependencies, in order, are equal.</summary>
    public bool Equals(PropertyOutput? other) =>
        other is not null && Secret == other.Secret && Equals(Value, other.Value) && Dependencies.SequenceEqual(other.Dependencies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Secret, Dependencies.Length);
}
