using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QsGen.Wire;

/// <summary>Property values as JSON, in the form of Pulumi's state files.</summary>
internal static class PropertyJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The compact JSON text of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="seal">Encrypts secrets; without it they are written in the clear under <c>plaintext</c>.</param>
    public static string ToText(PropertyValue value, SecretSealer? seal = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            Write(writer, value, seal);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="seal">Encrypts secrets; without it they are written in the clear under <c>plaintext</c>.</param>
    public static void Write(Utf8JsonWriter writer, PropertyValue value, SecretSealer? seal = null) =>
        Write(writer, value, PropertyPlace.Top, seal);

    /// <summary>Reads a value from JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="PropertyFormatException">A special value is malformed, or encrypted and <paramref name="open"/> is
    /// null.</exception>
    public static PropertyValue Parse(string text, SecretOpener? open = null)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
        return Read(document.RootElement, open);
    }

    /// <summary>Reads a value.</summary>
    /// <param name="element">The JSON.</param>
    /// <param name="open">Decrypts secrets that are stored as <c>ciphertext</c>.</param>
    /// <exception cref="PropertyFormatException">A special value is malformed, or encrypted and <paramref name="open"/> is
    /// null.</exception>
    public static PropertyValue Read(JsonElement element, SecretOpener? open = null) => Read(element, PropertyPlace.Top, open);

    private static void Write(Utf8JsonWriter writer, PropertyValue value, PropertyPlace place, SecretSealer? seal)
    {
        switch (value)
        {
            case PropertyNull:
                writer.WriteNullValue();
                break;
            case PropertyBool flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case PropertyNumber number when double.IsFinite(number.Value):
                writer.WriteNumberValue(number.Value);
                break;
            case PropertyNumber number:
                var bits = BitConverter.DoubleToUInt64Bits(number.Value).ToString("x16", CultureInfo.InvariantCulture);
                WriteSpecial(writer, PropertySignature.NonFiniteNumber, ("value", bits));
                break;
            case PropertyString text:
                writer.WriteStringValue(text.Value);
                break;
            case PropertyUnknown unknown:
                writer.WriteStringValue(UnknownSentinel.Of(unknown.Kind));
                break;
            case PropertySecret secret when seal is null:
                WriteSpecial(writer, PropertySignature.Secret, ("plaintext", ToText(secret.Value)));
                break;
            case PropertySecret secret:
                WriteSpecial(writer, PropertySignature.Secret, ("ciphertext", seal(place.ToString(), ToText(secret.Value))));
                break;
            case PropertyReference reference:
                WriteSpecial(
                    writer,
                    PropertySignature.ResourceReference,
                    ("urn", reference.Urn),
                    ("id", reference.Id),
                    ("packageVersion", reference.PackageVersion));
                break;
            case PropertyOutput output:
                Write(writer, output.WithoutOutputs(), place, seal);
                break;
            case PropertyArray array:
                WriteArray(writer, array, place, seal);
                break;
            case PropertyObject map:
                WriteObject(writer, map, place, seal);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "There is no such kind of property value.");
        }
    }

    private static void WriteArray(Utf8JsonWriter writer, PropertyArray array, PropertyPlace place, SecretSealer? seal)
    {
        writer.WriteStartArray();
        foreach (var (index, item) in array.Items.Index())
        {
            Write(writer, item, place.Index(index), seal);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, PropertyObject map, PropertyPlace place, SecretSealer? seal)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value, place.Key(key), seal);
        }

        writer.WriteEndObject();
    }

    private static void WriteSpecial(Utf8JsonWriter writer, string signature, params ReadOnlySpan<(string Key, string? Value)> fields)
    {
        writer.WriteStartObject();
        writer.WriteString(PropertySignature.Key, signature);
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                writer.WriteString(key, value);
            }
        }

        writer.WriteEndObject();
    }

    private static PropertyValue Read(JsonElement element, PropertyPlace place, SecretOpener? open) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => PropertyValue.Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String => SpecialValues.TextOrUnknown(element.GetString()!),
        JsonValueKind.Array => ReadArray(element, place, open),
        JsonValueKind.Object when element.TryGetProperty(PropertySignature.Key, out var key) => ReadSpecial(element, key, place, open),
        JsonValueKind.Object => PropertyObject.From(element.EnumerateObject().Select(property =>
            KeyValuePair.Create(property.Name, Read(property.Value, place.Key(property.Name), open)))),
        _ => throw new PropertyFormatException(place.ToString(), $"JSON of kind {element.ValueKind} is not known."),
    };

    private static PropertyArray ReadArray(JsonElement element, PropertyPlace place, SecretOpener? open)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(Read(item, place.Index(items.Count), open));
        }

        return new(items.MoveToImmutable());
    }

    private static PropertyValue ReadSpecial(JsonElement element, JsonElement key, PropertyPlace place, SecretOpener? open)
    {
        var signature = key.ValueKind == JsonValueKind.String
            ? key.GetString()!
            : throw new PropertyFormatException(place.ToString(), "the signature of a special value must be a string.");
        return signature switch
        {
            PropertySignature.Secret when Text(element, "plaintext") is { } plain => new PropertySecret(Parse(plain)),
            PropertySignature.Secret when Text(element, "ciphertext") is { } cipher => open is null
                ? throw new PropertyFormatException(place.ToString(), "a secret is encrypted, and no passphrase was given to read it with.")
                : new PropertySecret(Parse(open(place.ToString(), cipher))),
            PropertySignature.NonFiniteNumber => NonFinite(Text(element, "value"), place),
            _ => SpecialValues.Decode(signature, place, name => Field(element, name, place, open)),
        };
    }

    private static PropertyNumber NonFinite(string? bits, PropertyPlace place) =>
        ulong.TryParse(bits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new(BitConverter.UInt64BitsToDouble(value))
            : throw new PropertyFormatException(place.ToString(), "a number that is not finite without its bits in hexadecimal.");

    private static PropertyValue? Field(JsonElement element, string name, PropertyPlace place, SecretOpener? open) =>
        element.TryGetProperty(name, out var value) ? Read(value, place.Key(name), open) : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
