using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using QsGen.Wire.Rpc;

namespace QsGen.Wire;

/// <summary>Property values into protobuf structures, as requests and responses carry them.</summary>
internal static class PropertyEncoder
{
    // The numbers of fields in google.protobuf.Value, ListValue, Struct and the entries of the latter.
    private const int NullField = 1;
    private const int NumberField = 2;
    private const int StringField = 3;
    private const int BoolField = 4;
    private const int StructField = 5;
    private const int ListField = 6;
    private const int Items = 1;
    private const int Entries = 1;
    private const int EntryKey = 1;
    private const int EntryValue = 2;

    /// <summary>Encodes the properties of a resource.</summary>
    /// <exception cref="PropertyFormatException">The document is nested deeper than receivers accept.</exception>
    public static EncodedProperties ToStruct(PropertyObject properties)
    {
        if (PropertyNesting.CostOf(properties) > PropertyNesting.Limit)
        {
            throw new PropertyFormatException(DeepestPath(properties), "nested too deeply for the engine's protocol; flatten it.");
        }

        var writer = new BackwardWriter();
        var result = new EncodedProperties();
        foreach (var (key, value) in properties)
        {
            WriteEntry(writer, key, value);
            result.Fields.Add(writer.Take());
        }

        return result;
    }

    /// <summary>Encodes one value.</summary>
    public static Value ToValue(PropertyValue value)
    {
        var writer = new BackwardWriter();
        Write(writer, value);
        return Value.Parser.ParseFrom(writer.Take());
    }

    // Everything is written from its end, see BackwardWriter.
    private static void Write(BackwardWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case PropertyNull:
                writer.Varint(NullField, 0);
                break;
            case PropertyBool flag:
                writer.Varint(BoolField, flag.Value ? 1UL : 0);
                break;
            case PropertyNumber number:
                writer.Double(NumberField, number.Value);
                break;
            case PropertyString text:
                writer.Text(StringField, text.Value);
                break;
            case PropertyUnknown unknown:
                writer.Text(StringField, UnknownSentinel.Of(unknown.Kind));
                break;
            case PropertyArray array:
                WriteList(writer, array.Items);
                break;
            case PropertyObject map:
                WriteStruct(writer, map.Entries.AsSpan());
                break;
            case PropertySecret secret:
                WriteSpecial(writer, PropertySignature.Secret, ("value", secret.Value));
                break;
            case PropertyReference reference:
                WriteSpecial(
                    writer, PropertySignature.ResourceReference,
                    ("urn", reference.Urn), ("id", TextOrNone(reference.Id)), ("packageVersion", TextOrNone(reference.PackageVersion)));
                break;
            case PropertyOutput output:
                WriteSpecial(
                    writer, PropertySignature.OutputValue,
                    ("value", output.Value), ("secret", output.Secret ? true : null),
                    ("dependencies", output.Dependencies.IsEmpty ? null : TextsOf(output.Dependencies)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "There is no such kind of property value.");
        }
    }

    private static void WriteList(BackwardWriter writer, ImmutableArray<PropertyValue> items)
    {
        var end = writer.Length;
        for (var index = items.Length - 1; index >= 0; index--)
        {
            var itemEnd = writer.Length;
            Write(writer, items[index]);
            writer.Message(Items, itemEnd);
        }

        writer.Message(ListField, end);
    }

    private static void WriteStruct(BackwardWriter writer, ReadOnlySpan<KeyValuePair<string, PropertyValue>> properties)
    {
        var end = writer.Length;
        for (var index = properties.Length - 1; index >= 0; index--)
        {
            var entryEnd = writer.Length;
            WriteEntry(writer, properties[index].Key, properties[index].Value);
            writer.Message(Entries, entryEnd);
        }

        writer.Message(StructField, end);
    }

    private static void WriteEntry(BackwardWriter writer, string key, PropertyValue value)
    {
        var end = writer.Length;
        Write(writer, value);
        writer.Message(EntryValue, end);
        writer.Text(EntryKey, key);
    }

    private static void WriteSpecial(
        BackwardWriter writer, string signature, params IEnumerable<(string Key, PropertyValue? Value)> fields) =>
        WriteStruct(writer,
        [
            KeyValuePair.Create(PropertySignature.Key, (PropertyValue)signature),
            .. fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!)),
        ]);

    private static PropertyValue? TextOrNone(string? text) => text is null ? null : (PropertyValue)text;

    private static PropertyArray TextsOf(IEnumerable<string> texts) => new([.. texts.Select(text => (PropertyValue)text)]);

    private static string DeepestPath(PropertyObject properties)
    {
        var (path, current) = ("", (PropertyValue)properties);
        while (true)
        {
            switch (current)
            {
                case PropertyObject { Count: > 0 } map:
                    var (key, value) = map.MaxBy(entry => PropertyNesting.CostOf(entry.Value));
                    (path, current) = (PropertyPathText.Key(path, key), value);
                    break;
                case PropertyArray { Items.IsEmpty: false } array:
                    var (index, item) = array.Items.Index().MaxBy(entry => PropertyNesting.CostOf(entry.Item));
                    (path, current) = (PropertyPathText.Index(path, index), item);
                    break;
                default:
                    return path;
            }
        }
    }
}
