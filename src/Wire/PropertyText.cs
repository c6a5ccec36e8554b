using System.Globalization;
using System.Text;

namespace QsGen.Wire;

/// <summary>Property values as short text, for messages; what secrets hold is left out.</summary>
internal static class PropertyText
{
    /// <summary>The text of a value, in the manner of JSON.</summary>
    public static string Of(PropertyValue value) => Append(new StringBuilder(), value).ToString();

    private static StringBuilder Append(StringBuilder text, PropertyValue value) => value switch
    {
        PropertyNull => text.Append("null"),
        PropertyBool flag => text.Append(flag.Value ? "true" : "false"),
        PropertyNumber number => text.Append(number.Value.ToString("R", CultureInfo.InvariantCulture)),
        PropertyString plain => text.Append('"').Append(plain.Value).Append('"'),
        PropertyUnknown => text.Append("[unknown]"),
        PropertySecret => text.Append("[secret]"),
        PropertyReference { Id: null or "" } component => text.Append(component.Urn),
        PropertyReference custom => text.Append(custom.Urn).Append("::").Append(custom.Id),
        PropertyOutput output => Append(text, output.WithoutOutputs()),
        PropertyArray array => AppendAll(text, '[', array.Items, item => Append(text, item), ']'),
        PropertyObject map => AppendAll(text, '{', map, entry => Append(text.Append(entry.Key).Append(": "), entry.Value), '}'),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "There is no such kind of property value."),
    };

    private static StringBuilder AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, Action<T> append, char close)
    {
        text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            append(item);
            separator = ", ";
        }

        return text.Append(close);
    }
}
