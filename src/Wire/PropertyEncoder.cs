using Google.Protobuf.WellKnownTypes;

namespace QsGen.Wire;

/// <summary>Property values into protobuf structures, as requests and responses carry them.</summary>
internal static class PropertyEncoder
{
    /// <summary>Encodes the properties of a resource.</summary>
    /// <exception cref="PropertyFormatException">The document is nested deeper than receivers accept.</exception>
    public static Struct ToStruct(PropertyObject properties)
    {
        if (PropertyNesting.CostOf(properties) > PropertyNesting.Limit)
        {
            throw new PropertyFormatException(DeepestPath(properties), "nested too deeply for the engine's protocol; flatten it.");
        }

        return StructOf(properties);
    }

    /// <summary>Encodes one value.</summary>
    public static Value ToValue(PropertyValue value) => value switch
    {
        PropertyNull => Value.ForNull(),
        PropertyBool flag => Value.ForBool(flag.Value),
        PropertyNumber number => Value.ForNumber(number.Value),
        PropertyString text => Value.ForString(text.Value),
        PropertyUnknown unknown => Value.ForString(UnknownSentinel.Of(unknown.Kind)),
        PropertyArray array => Value.ForList([.. array.Items.Select(ToValue)]),
        PropertyObject map => Value.ForStruct(StructOf(map)),
        PropertySecret secret => Special(PropertySignature.Secret, ("value", ToValue(secret.Value))),
        PropertyReference reference => ReferenceOf(reference),
        PropertyOutput output => OutputOf(output),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "There is no such kind of property value."),
    };

    private static Struct StructOf(PropertyObject properties)
    {
        var result = new Struct();
        foreach (var (key, value) in properties)
        {
            result.Fields.Add(key, ToValue(value));
        }

        return result;
    }

    private static Value ReferenceOf(PropertyReference reference) => Special(
        PropertySignature.ResourceReference,
        ("urn", Value.ForString(reference.Urn)),
        ("id", reference.Id is null ? null : Value.ForString(reference.Id)),
        ("packageVersion", reference.PackageVersion is null ? null : Value.ForString(reference.PackageVersion)));

    private static Value OutputOf(PropertyOutput output) => Special(
        PropertySignature.OutputValue,
        ("value", output.Value is null ? null : ToValue(output.Value)),
        ("secret", output.Secret ? Value.ForBool(true) : null),
        ("dependencies", output.Dependencies.IsEmpty ? null : Value.ForList([.. output.Dependencies.Select(Value.ForString)])));

    private static Value Special(string signature, params ReadOnlySpan<(string Key, Value? Value)> fields)
    {
        var result = new Struct();
        result.Fields.Add(PropertySignature.Key, Value.ForString(signature));
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                result.Fields.Add(key, value);
            }
        }

        return Value.ForStruct(result);
    }

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
