namespace QsGen.Wire;

/// <summary>A value that must never be shown or stored in the clear.</summary>
internal sealed record PropertySecret : PropertyValue
{
    /// <summary>Marks a value as secret; a secret inside a secret is one secret.</summary>
    public PropertySecret(PropertyValue value) => Value = value.WithoutSecrets();

    /// <summary>The value itself, without further secret marks inside.</summary>
    public PropertyValue Value { get; }

    /// <inheritdoc/>
    public override PropertyTraits Traits => PropertyTraits.Secret | Value.Traits;

    /// <inheritdoc/>
    public override PropertyValue WithoutSecrets() => Value;

    /// <inheritdoc/>
    public override PropertyValue WithoutOutputs() => new PropertySecret(Value.WithoutOutputs());
}
