using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QsGen.Components.Deployment;

/// <summary>Holds tags to what AWS accepts of QuickSight resources.</summary>
/// <remarks>Rules: AWS's guide to tags, and the resource schemas of <c>AWS::QuickSight</c>: at most 200 tags, QsGen's own
/// included.</remarks>
internal static partial class TagReader
{
    /// <summary>How many tags a person may add to QsGen's own.</summary>
    public const int Most = 190;

    private const int LongestKey = 128;
    private const int LongestValue = 256;

    /// <summary>Reads one tag. Numbers, true and false are text here: the CLI stores <c>4711</c> as a number.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="taken">Keys that are taken, and those read before; the tag's own is added.</param>
    /// <param name="problem">What is wrong, one cause; null when nothing is.</param>
    public static KeyValuePair<string, string> Read(JsonProperty tag, ISet<string> taken, out string? problem)
    {
        var value = tag.Value.ValueKind switch
        {
            JsonValueKind.String => tag.Value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => tag.Value.GetRawText(),
            _ => null,
        };
        problem = value is null
            ? $"tag '{tag.Name}' is a list or an object; a tag's value is text"
            : KeyProblem(tag.Name, taken) ?? ValueProblem(tag.Name, value);
        return KeyValuePair.Create(tag.Name, value ?? "");
    }

    private static string? KeyProblem(string key, ISet<string> taken) => key switch
    {
        "" => "a tag has no key; keys have 1 to 128 characters",
        { Length: > LongestKey } => TooLong($"the key of tag '{key[..20]}…'", key.Length, LongestKey),
        _ when key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) => $"tag '{key}': keys that begin with aws: are AWS's own",
        _ when !Allowed().IsMatch(key) => $"the key of tag '{key}' {OnlyThese}",
        _ when !taken.Add(key) => $"tag '{key}' is there twice, or is one that QsGen writes itself; take another key",
        _ => null,
    };

    private static string? ValueProblem(string key, string value) => value switch
    {
        "" => $"tag '{key}' has no value; values have 1 to 256 characters",
        { Length: > LongestValue } => TooLong($"the value of tag '{key}'", value.Length, LongestValue),
        _ when !Allowed().IsMatch(value) => $"the value of tag '{key}' {OnlyThese}",
        _ => null,
    };

    private const string OnlyThese = "may hold letters, digits, blanks and _ . : / = + - @ only";

    private static string TooLong(string what, int length, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} has {length} characters; {limit} are allowed");

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Allowed();
}
