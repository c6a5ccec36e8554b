using System.Text.Json.Serialization;

namespace QsGen.Wire;

/// <summary>How lists and maps of texts are written to and read from JSON, decided when QsGen is compiled.</summary>
/// <remarks>The variables between engine, program and provider hold these: configuration, and the names of what is secret.</remarks>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(IEnumerable<string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class TextJson : JsonSerializerContext;
