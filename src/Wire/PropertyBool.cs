namespace QsGen.Wire;

/// <summary>A boolean.</summary>
internal sealed record PropertyBool(bool Value) : PropertyValue
{
    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;
}
