using System.Collections.Immutable;

namespace QsGen.Wire;

/// <summary>What objects with a signature, and strings that are sentinels, stand for: the same in protobuf and in JSON.</summary>
internal static class SpecialValues
{
    /// <summary>The unknown value whose sentinel the string is, else the string.</summary>
    public static PropertyValue TextOrUnknown(string text) =>
        UnknownSentinel.KindOf(text) is { } kind ? new PropertyUnknown(kind) : new PropertyString(text);

    /// <summary>Decodes an object that carries a signature.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="path">Where in the document.</param>
    /// <param name="field">Reads one of the object's other fields; null when it is absent.</param>
    /// <exception cref="PropertyFormatException">The signature is not known or not accepted, or a field is missing.</exception>
    public static PropertyValue Decode(string signature, string path, Func<string, PropertyValue?> field) => signature switch
    {
        PropertySignature.Secret => new PropertySecret(field("value") ?? throw Missing(path, "secret", "value")),
        PropertySignature.ResourceReference => Reference(path, field),
        PropertySignature.OutputValue => Output(path, field),
        PropertySignature.Asset => throw Refused(path, "an asset"),
        PropertySignature.Archive => throw Refused(path, "an archive"),
        PropertySignature.ByteString => throw Refused(path, "a byte string"),
        _ => throw new PropertyFormatException(path, $"a special value of the unknown signature '{signature}'."),
    };

    private static PropertyReference Reference(string path, Func<string, PropertyValue?> field) => new(
        Text(path, "urn", field("urn")) ?? throw Missing(path, "resource reference", "urn"),
        field("id") is PropertyUnknown ? "" : Text(path, "id", field("id")),
        Text(path, "packageVersion", field("packageVersion")) is { Length: > 0 } version ? version : null);

    private static PropertyOutput Output(string path, Func<string, PropertyValue?> field) => new(
        field("value"),
        field("secret") is PropertyBool { Value: true },
        field("dependencies") is PropertyArray urns
            ? [.. urns.Items.Select(urn => Text(path, "dependencies", urn) ?? throw Missing(path, "output value", "dependencies"))]
            : ImmutableArray<string>.Empty);

    private static string? Text(string path, string name, PropertyValue? value) => value switch
    {
        null or PropertyNull => null,
        PropertyString text => text.Value,
        _ => throw new PropertyFormatException(path, $"'{name}' of a special value must be a string."),
    };

    private static PropertyFormatException Missing(string path, string what, string field) =>
        new(path, $"a {what} without its '{field}'.");

    private static PropertyFormatException Refused(string path, string what) =>
        new(path, $"{what} is not supported here; pass its content as a string.");
}
