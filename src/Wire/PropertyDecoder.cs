using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using QsGen.Wire.Rpc;

namespace QsGen.Wire;

/// <summary>Protobuf structures into property values.</summary>
internal static class PropertyDecoder
{
    /// <summary>Decodes the properties of a resource; an absent structure is an empty object.</summary>
    /// <exception cref="PropertyFormatException">Something inside is a special value that is malformed or not accepted.</exception>
    public static PropertyObject FromStruct(EncodedProperties? properties) => properties is null
        ? PropertyObject.Empty
        : PropertyObject.From(properties.Fields.Select(EncodedProperty.Parser.ParseFrom)
            .Select(field => KeyValuePair.Create(field.Key, FromEntry(field))));

    /// <summary>Decodes those properties of a resource that somebody wants, and looks into no other.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="isWanted">Whether the property of a name is wanted.</param>
    /// <exception cref="PropertyFormatException">Something inside is a special value that is malformed or not accepted.</exception>
    public static PropertyObject FromStruct(EncodedProperties? properties, Func<string, bool> isWanted)
    {
        if (properties is null)
        {
            return PropertyObject.Empty;
        }

        var wanted = new EncodedProperties();
        wanted.Fields.AddRange(properties.Fields.Where(field => isWanted(KeyOf(field))));
        return FromStruct(wanted);
    }

    /// <summary>Decodes one value; an absent one is null.</summary>
    /// <exception cref="PropertyFormatException">Something inside is a special value that is malformed or not accepted.</exception>
    public static PropertyValue FromValue(Value? value) => value is null ? PropertyValue.Null : ValueOf(value, PropertyPlace.Top);

    // The key of an entry, wherever in it the key stands, without reading the value.
    private static string KeyOf(ByteString entry)
    {
        var input = entry.CreateCodedInput();
        var key = "";
        while (input.ReadTag() is var tag and not 0)
        {
            if (WireFormat.GetTagFieldNumber(tag) == EncodedProperty.KeyFieldNumber)
            {
                key = input.ReadString();
            }
            else
            {
                input.SkipLastField();
            }
        }

        return key;
    }

    private static PropertyValue FromEntry(EncodedProperty field) =>
        field.Value is null ? PropertyValue.Null : ValueOf(field.Value, PropertyPlace.Top.Key(field.Key));

    private static PropertyValue ValueOf(Value value, PropertyPlace place) => value.KindCase switch
    {
        Value.KindOneofCase.None or Value.KindOneofCase.NullValue => PropertyValue.Null,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue => SpecialValues.TextOrUnknown(value.StringValue),
        Value.KindOneofCase.ListValue => ArrayOf(value.ListValue, place),
        Value.KindOneofCase.StructValue => StructOf(value.StructValue, place),
        _ => throw new PropertyFormatException(place.ToString(), $"a value of kind {value.KindCase} is not known."),
    };

    private static PropertyArray ArrayOf(ListValue list, PropertyPlace place)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Values.Count);
        foreach (var item in list.Values)
        {
            items.Add(ValueOf(item, place.Index(items.Count)));
        }

        return new(items.MoveToImmutable());
    }

    private static PropertyObject ObjectOf(Struct map, PropertyPlace place) => PropertyObject.From(
        map.Fields.Select(field => KeyValuePair.Create(field.Key, ValueOf(field.Value, place.Key(field.Key)))));

    private static PropertyValue StructOf(Struct map, PropertyPlace place)
    {
        if (!map.Fields.TryGetValue(PropertySignature.Key, out var signature))
        {
            return ObjectOf(map, place);
        }

        if (signature.KindCase != Value.KindOneofCase.StringValue)
        {
            throw new PropertyFormatException(place.ToString(), "the signature of a special value must be a string.");
        }

        return SpecialValues.Decode(signature.StringValue, place, key => Field(map, key, place));
    }

    private static PropertyValue? Field(Struct map, string key, PropertyPlace place) =>
        map.Fields.TryGetValue(key, out var value) ? ValueOf(value, place.Key(key)) : null;
}
