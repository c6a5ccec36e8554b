using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>A key that the project declares.</summary>
/// <param name="Type">One of the engine's type names, such as <c>string</c> or <c>array</c>.</param>
/// <param name="Default">The value without configuration; null when the key must be configured.</param>
/// <param name="Description">What the key is for.</param>
/// <param name="IsSecret">Whether values of the key must never be shown.</param>
internal sealed record ConfigDeclaration(string Type, string? Default, string Description, bool IsSecret)
{
    /// <summary>Reads a declaration; a bare value is a default of type string.</summary>
    public static ConfigDeclaration FromYaml(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            return new ConfigDeclaration("string", YamlFile.Text(node), "", IsSecret: false);
        }

        var fields = YamlFile.Entries(mapping).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

        return new ConfigDeclaration(
            Field("type") ?? "string",
            Field("default") ?? Field("value"),
            Field("description") ?? "",
            Field("secret") == "true");

        string? Field(string name) => fields.TryGetValue(name, out var value) ? YamlFile.Text(value) : null;
    }
}
