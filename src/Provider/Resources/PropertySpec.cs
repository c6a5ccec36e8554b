using QsGen.Wire;

namespace QsGen.Provider.Resources;

/// <summary>One input or output of a resource.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Kind">What values it takes.</param>
/// <param name="Description">What it means, for the package's schema.</param>
internal sealed record PropertySpec(string Name, PropertyKind Kind, string Description)
{
    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it is kept secret even when the program does not say so.</summary>
    public bool Secret { get; init; }

    /// <summary>What is wrong with a value, or null when it is of this kind.</summary>
    public string? Complain(PropertyValue value) => (Kind, value) switch
    {
        (_, PropertyUnknown) => null,
        (PropertyKind.Text, PropertyString) => null,
        (PropertyKind.Integer, PropertyNumber { Value: var number }) when double.IsInteger(number) && Math.Abs(number) < 1L << 53 => null,
        (PropertyKind.Number, PropertyNumber) => null,
        (PropertyKind.Flag, PropertyBool) => null,
        (PropertyKind.TextList, PropertyArray list) when list.Items.All(item => item is PropertyString or PropertyUnknown) => null,
        (PropertyKind.TextMap, PropertyObject map) when map.Values.All(item => item is PropertyString or PropertyUnknown) => null,
        _ => $"must be {Article}",
    };

    private string Article => Kind switch
    {
        PropertyKind.Text => "a string",
        PropertyKind.Integer => "a whole number",
        PropertyKind.Number => "a number",
        PropertyKind.Flag => "true or false",
        PropertyKind.TextList => "a list of strings",
        PropertyKind.TextMap => "a map of strings",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "There is no such kind."),
    };
}
