using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QsGen.Wire.Changes;

/// <summary>Short text for values in plans.</summary>
internal static partial class ValueText
{
    private const int Longest = 100;
    private const int HashShown = 12;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The value as JSON on one line, cut in the middle if it is long; a hash is cut short, what cannot be shown is named.
    /// </summary>
    public static string Of(JsonNode? value)
    {
        if (TextOf(value) is { } plain)
        {
            if (plain is ShownJson.Unknown or ShownJson.Secret)
            {
                return plain;
            }

            if (Hash().IsMatch(plain))
            {
                return $"{plain[..HashShown]}…";
            }
        }

        var text = Whole(value);
        return text.Length <= Longest ? text : $"{text[..(Longest / 2)]} … {text[^(Longest / 4)..]}";
    }

    /// <summary>An old and a new value, long texts cut to where they differ. Different values never come out alike.</summary>
    public static (string Old, string New) Of(JsonNode? old, JsonNode? current)
    {
        var shown = (Old: Of(old), New: Of(current));
        var isAlike = shown.Old == shown.New && Whole(old) != Whole(current);
        return TextOf(old) is { } before && TextOf(current) is { } after
            ? isAlike || Math.Max(before.Length, after.Length) > Longest ? TextExcerpt.Of(before, after) : shown
            : isAlike ? TextExcerpt.AroundDifference(Whole(old), Whole(current)) : shown;
    }

    /// <summary>Whether a hash becomes another, or one that is not known yet: what machines compare.</summary>
    public static bool IsOfHashes(JsonNode? old, JsonNode? current) =>
        TextOf(old) is { } before && TextOf(current) is { } after
        && Hash().IsMatch(before) && (after is ShownJson.Unknown || Hash().IsMatch(after));

    /// <summary>
    /// The text without characters that move the cursor, colour the terminal, break a line unseen or turn the direction of reading.
    /// </summary>
    public static string Safe(string text) => text.Any(IsUnsafe)
        ? string.Concat(text.Select(c => IsUnsafe(c) ? '\uFFFD' : c))
        : text;

    private static bool IsUnsafe(char c) => char.IsControl(c)
        ? c is not '\n' and not '\t'
        : c is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Whole(JsonNode? value) => value?.ToJsonString(Compact) ?? "null";

    private static string? TextOf(JsonNode? value) => value is JsonValue leaf && leaf.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"^[0-9a-f]{32,}\z")]
    private static partial Regex Hash();
}
