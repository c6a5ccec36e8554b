namespace QsGen.Wire;

/// <summary>The null value.</summary>
internal sealed record PropertyNull : PropertyValue
{
    private PropertyNull()
    {
    }

    /// <summary>The only one.</summary>
    public static PropertyNull Instance { get; } = new();
}
