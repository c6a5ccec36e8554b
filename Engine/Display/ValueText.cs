using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QsGen.Engine.Display;

/// <summary>Short text for values in plans.</summary>
internal static class ValueText
{
    private const int Longest = 100;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as JSON on one line, cut in the middle if it is long.</summary>
    public static string Of(JsonNode? value)
    {
        var text = value?.ToJsonString(Compact) ?? "null";
        return text.Length <= Longest ? text : $"{text[..(Longest / 2)]} … {text[^(Longest / 4)..]}";
    }

    /// <summary>The text without control characters, so that no value can move the cursor or colour the terminal.</summary>
    public static string Safe(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(c => char.IsControl(c) && c is not '\n' and not '\t' ? '\uFFFD' : c))
        : text;
}
