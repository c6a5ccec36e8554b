using System.Text.Json.Nodes;

namespace QsGen.Wire.Changes;

/// <summary>Property values as JSON that may be shown: secrets are masked, unknown values named as such.</summary>
internal static class ShownJson
{
    /// <summary>What stands for a value that is not known before something else exists.</summary>
    public const string Unknown = "[unknown]";

    /// <summary>What stands in a secret's place.</summary>
    public const string Secret = "[secret]";

    /// <summary>The value as JSON; null for null.</summary>
    public static JsonNode? Of(PropertyValue? value) => value?.WithoutOutputs() switch
    {
        null or PropertyNull => null,
        PropertyBool flag => JsonValue.Create(flag.Value),
        PropertyNumber number when double.IsFinite(number.Value) => JsonValue.Create(number.Value),
        PropertyNumber number => JsonValue.Create(number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        PropertyString text => JsonValue.Create(text.Value),
        PropertyUnknown => JsonValue.Create(Unknown),
        PropertySecret => JsonValue.Create(Secret),
        PropertyReference reference => JsonValue.Create(reference.Urn),
        PropertyArray list => new JsonArray([.. list.Items.Select(Of)]),
        PropertyObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        var other => throw new ArgumentOutOfRangeException(nameof(value), other.GetType(), "unknown kind of property value"),
    };
}
