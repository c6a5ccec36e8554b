using System.Text.Json;
using QsGen.Components.Deployment;
using QsGen.Institution.Files;

namespace QsGen.Cli.Json;

/// <summary>Tells files that <c>json apply</c> wrote from those of other people.</summary>
internal static class OwnFile
{
    /// <summary>Whether the file is a resource's definition that carries QsGen's tag.</summary>
    public static bool IsAt(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(GivenFile.ReadBytes(path));
            return document.RootElement is { ValueKind: JsonValueKind.Object } body
                && body.TryGetProperty("Tags", out var tags)
                && tags.ValueKind == JsonValueKind.Array
                && tags.EnumerateArray().Any(IsOwn);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsOwn(JsonElement tag) =>
        tag.ValueKind == JsonValueKind.Object
        && Text(tag, "Key") == ResourceNames.ManagedBy.Key
        && Text(tag, "Value") == ResourceNames.ManagedBy.Value;

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
