using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>A key of a YAML mapping with its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlSetting(string Key, YamlNode Value);
