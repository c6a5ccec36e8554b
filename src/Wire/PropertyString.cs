namespace QsGen.Wire;

/// <summary>A string.</summary>
internal sealed record PropertyString(string Value) : PropertyValue
{
    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => false;
}
