using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.Tests.Components.Figures;

/// <summary>Shorthands for reading documents.</summary>
internal static class JsonNodes
{
    public static IEnumerable<JsonObject> Items(this JsonNode? list) => (list as JsonArray ?? []).Select(item => item!.AsObject());

    /// <summary>The body of the only member of a union.</summary>
    public static JsonObject Only(this JsonObject union) => union.Single().Value!.AsObject();

    public static string Text(this JsonNode? node) => node!.GetValue<string>();

    /// <summary>A list of texts or numbers as text; empty when there is none.</summary>
    public static ImmutableArray<string> AsValues(this JsonNode? list) =>
        [.. (list as JsonArray ?? []).Select(value => value!.GetValueKind() == JsonValueKind.String ? value.Text() : value.ToJsonString())];
}
