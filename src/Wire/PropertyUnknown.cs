namespace QsGen.Wire;

/// <summary>A value that is not known before something else was created or changed.</summary>
internal sealed record PropertyUnknown(UnknownKind Kind) : PropertyValue
{
    /// <summary>The unknown that programs send.</summary>
    public static PropertyUnknown OfString { get; } = new(UnknownKind.String);

    /// <inheritdoc/>
    public override PropertyTraits Traits => PropertyTraits.Unknown;
}
