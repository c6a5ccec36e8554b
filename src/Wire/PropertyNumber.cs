namespace QsGen.Wire;

/// <summary>A number.</summary>
internal sealed record PropertyNumber(double Value) : PropertyValue
{
    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;
}
