using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace QsGen.Components.Resources;

/// <summary>How a document becomes the JSON that the SDK takes.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class DocumentJson : JsonSerializerContext;
