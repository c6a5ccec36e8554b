using System.Collections.Immutable;
using CsCheck;
using QsGen.Wire;

namespace QsGen.Tests.Wire;

/// <summary>Generators of property values, at most five levels deep.</summary>
internal static class PropertyValues
{
    private static readonly Gen<string> Keys = Gen.OneOf(
        Gen.OneOf("name", "id", "urn", "value", "__inputs", "a.b", "x[0]", "ä", ""),
        Gen.String[Gen.Char.AlphaNumeric, 1, 8]);

    private static readonly Gen<string> Urns = Gen.Int[1, 9].Select(n => $"urn:pulumi:dev::bank::qsgen:index:Schema::s{n}");

    /// <summary>Values of every kind.</summary>
    public static Gen<PropertyValue> Any { get; } = Below(5);

    /// <summary>Objects, as inputs and outputs are.</summary>
    public static Gen<PropertyObject> Objects { get; } = ObjectsOf(Below(4));

    /// <summary>Values as state files hold them: no output values, for those are reduced before.</summary>
    public static Gen<PropertyValue> Stored { get; } = Any.Select(value => value.WithoutOutputs());

    private static Gen<PropertyValue> Below(int depth)
    {
        var plain = Gen.OneOf(
            Gen.Const(PropertyValue.Null),
            Gen.Bool.Select(flag => (PropertyValue)flag),
            Gen.Double.Select(number => (PropertyValue)number),
            Gen.String.Select(text => (PropertyValue)text),
            Gen.Enum<UnknownKind>().Select(kind => (PropertyValue)new PropertyUnknown(kind)),
            Gen.Select(Urns, Gen.OneOf(null, "", "id-1"), Gen.OneOf(null, "1.2.3"))
                .Select(PropertyValue (urn, id, version) => new PropertyReference(urn, id, version)));
        if (depth == 0)
        {
            return plain;
        }

        var inner = Below(depth - 1);
        return Gen.OneOf(
            plain,
            plain,
            inner.Array[0, 4].Select(items => (PropertyValue)PropertyValue.Array(items)),
            ObjectsOf(inner).Select(map => (PropertyValue)map),
            inner.Select(value => (PropertyValue)new PropertySecret(value.WithoutOutputs())),
            OutputsOf(inner));
    }

    private static Gen<PropertyObject> ObjectsOf(Gen<PropertyValue> values) => Gen
        .Select(Keys, values)
        .Array[0, 4]
        .Select(properties => PropertyValue.Object(properties));

    private static Gen<PropertyValue> OutputsOf(Gen<PropertyValue> values) =>
        from value in values
        from known in Gen.Bool
        from secret in Gen.Bool
        from urns in Urns.Array[0, 3]
        select (PropertyValue)new PropertyOutput(known ? value : null, secret, urns.ToImmutableArray());
}
