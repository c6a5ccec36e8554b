using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Provider.Resources;

/// <summary>Reads values of checked inputs, secret or not. A value that is absent, null or not known yet reads as null.</summary>
internal static class PropertyReading
{
    /// <summary>A string.</summary>
    public static string? Text(this PropertyObject properties, string name) =>
        properties.Plain(name) is PropertyString text ? text.Value : null;

    /// <summary>A whole number.</summary>
    public static long? Integer(this PropertyObject properties, string name) =>
        properties.Plain(name) is PropertyNumber number ? (long)number.Value : null;

    /// <summary>A number.</summary>
    public static double? Number(this PropertyObject properties, string name) =>
        properties.Plain(name) is PropertyNumber number ? number.Value : null;

    /// <summary>True or false.</summary>
    public static bool? Flag(this PropertyObject properties, string name) =>
        properties.Plain(name) is PropertyBool flag ? flag.Value : null;

    /// <summary>A list of strings; null also when one of them is not known yet.</summary>
    public static ImmutableArray<string>? Texts(this PropertyObject properties, string name) =>
        properties.Plain(name) is PropertyArray list && list.Items.All(item => item is PropertyString)
            ? [.. list.Items.OfType<PropertyString>().Select(item => item.Value)]
            : null;

    /// <summary>Whether a value is given but not known yet.</summary>
    public static bool IsUnknown(this PropertyObject properties, string name) => properties.Find(name)?.ContainsUnknowns ?? false;

    private static PropertyValue? Plain(this PropertyObject properties, string name) => properties.Find(name)?.WithoutSecrets();
}
