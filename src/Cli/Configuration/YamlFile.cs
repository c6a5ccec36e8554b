using System.Globalization;
using System.Text.Json.Nodes;
using QsGen.Cli.Outcomes;
using QsGen.Institution.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>A small YAML file of settings, read so that every complaint can name a line.</summary>
/// <remarks>Institutions have a loader of their own; this one serves the project file, the stack files and <c>config.yaml</c>.</remarks>
internal sealed class YamlFile
{
    private YamlFile(string name, YamlMappingNode root)
    {
        Name = name;
        Root = root;
    }

    /// <summary>The file's name in messages.</summary>
    public string Name { get; }

    /// <summary>The file's only document.</summary>
    public YamlMappingNode Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidInputException">It can't be read, or is not a YAML mapping.</exception>
    public static YamlFile Read(string path)
    {
        try
        {
            return Parse(GivenFile.ReadText(path, mostMegabytes: 16), Path.GetFileName(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path}: can't be read: {failure.Message}");
        }
    }

    /// <summary>Reads a text under a file's name.</summary>
    /// <exception cref="InvalidInputException">It is not a YAML mapping.</exception>
    public static YamlFile Parse(string text, string name)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException mistake)
        {
            throw new InvalidInputException(
                $"{name}:{mistake.Start.Line}:{mistake.Start.Column}: error: this is not YAML: {mistake.Message}");
        }

        return stream.Documents switch
        {
            [] => new YamlFile(name, []),
            [{ RootNode: YamlMappingNode root }] => new YamlFile(name, root),
            _ => throw new InvalidInputException($"{name}:1:1: error: the file must hold one mapping of keys to values"),
        };
    }

    /// <summary>The keys and values of a mapping under the root; empty when the key is absent.</summary>
    /// <exception cref="InvalidInputException">The value is not a mapping.</exception>
    public IEnumerable<YamlSetting> Entries(string key) =>
        !Root.Children.TryGetValue(new YamlScalarNode(key), out var node) || IsNull(node)
            ? []
            : node is YamlMappingNode mapping
                ? Entries(mapping)
                : throw new InvalidInputException($"{Place(node)}: error: '{key}' must be a mapping of keys to values");

    /// <summary>A plain value under the root; null when the key is absent or holds no text.</summary>
    public string? Scalar(string key) =>
        Root.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value
            : null;

    /// <summary>What stands under a key of the root; null when it is absent or empty.</summary>
    public YamlNode? Node(string key) => Root.Children.TryGetValue(new YamlScalarNode(key), out var node) && !IsNull(node) ? node : null;

    /// <summary>The keys and values of a mapping.</summary>
    public static IEnumerable<YamlSetting> Entries(YamlMappingNode mapping)
    {
        foreach (var (key, value) in mapping.Children)
        {
            yield return new YamlSetting(((YamlScalarNode)key).Value ?? "", value);
        }
    }

    /// <summary>Where a node stands.</summary>
    public SettingPlace Place(YamlNode node) => new(Name, node.Start.Line, node.Start.Column);

    /// <summary>A node as configuration text: a scalar as it stands, lists and mappings as JSON.</summary>
    public static string Text(YamlNode node) => node switch
    {
        YamlScalarNode scalar => IsNull(scalar) ? "" : scalar.Value ?? "",
        _ => ToJson(node)?.ToJsonString() ?? "",
    };

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" or null };

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(Entries(mapping).Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(ToJson)]),
        YamlScalarNode scalar when IsNull(scalar) => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" } => JsonValue.Create(true),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" } => JsonValue.Create(false),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar
            when decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"A YAML node of type {node.GetType().Name} has no JSON form."),
    };
}
