using System.Collections.Immutable;
using System.Text.Json;

namespace QsGen.Components.Deployment;

/// <summary>Which values of the running stack's configuration its engine keeps secret.</summary>
/// <param name="Values">The secret values by full key.</param>
internal sealed record ConfiguredSecrets(ImmutableDictionary<string, string> Values)
{
    /// <summary>Reads what the engine handed to this process.</summary>
    public static ConfiguredSecrets Read()
    {
        using var keys = Variable("PULUMI_CONFIG_SECRET_KEYS", "[]");
        using var values = Variable("PULUMI_CONFIG", "{}");
        var all = values.RootElement;
        return new(keys.RootElement.EnumerateArray()
            .Select(key => key.GetString()!)
            .Where(key => all.TryGetProperty(key, out _))
            .ToImmutableDictionary(key => key, key => all.GetProperty(key).GetString() ?? "", StringComparer.Ordinal));
    }

    /// <summary>What may not be said: the values, and of one that is a list or an object the texts in it.</summary>
    public ImmutableArray<string> Texts { get; } = [.. Values.Values.SelectMany(TextsOf)];

    /// <summary>Whether a part of a document says one of them. Values of three characters and fewer would be found everywhere.</summary>
    public bool IsIn(JsonElement part) => Texts.Any(text => text.Length > 3 && Holds(part, text));

    private static IEnumerable<string> TextsOf(string value)
    {
        if (value.TrimStart() is not ['[' or '{', ..])
        {
            return [value];
        }

        try
        {
            using var document = JsonDocument.Parse(value);
            return [value, .. Leaves(document.RootElement)];
        }
        catch (JsonException)
        {
            return [value];
        }
    }

    private static ImmutableArray<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(item => Leaves(item))],
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(item => Leaves(item.Value))],
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };

    private static bool Holds(JsonElement part, string text) => part.ValueKind switch
    {
        JsonValueKind.String => part.GetString()!.Contains(text, StringComparison.Ordinal),
        JsonValueKind.Array => part.EnumerateArray().Any(item => Holds(item, text)),
        JsonValueKind.Object => part.EnumerateObject().Any(item => Holds(item.Value, text)),
        _ => false,
    };

    private static JsonDocument Variable(string name, string absent) =>
        JsonDocument.Parse(Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : absent);
}
