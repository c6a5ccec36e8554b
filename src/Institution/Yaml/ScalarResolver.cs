using System.Text.RegularExpressions;

namespace QsGen.Institution.Yaml;

/// <summary>Resolves plain scalars by YAML 1.1, the dialect that institution files have always been read in.</summary>
/// <remarks>That dialect is why <c>on</c> is a boolean, <c>017</c> is 15 and <c>12:30</c> is 750: text that looks so
/// must be quoted.</remarks>
internal static partial class ScalarResolver
{
    /// <summary>What a plain (unquoted) scalar means.</summary>
    public static ScalarKind Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        "yes" or "Yes" or "YES" or "no" or "No" or "NO" => ScalarKind.Boolean,
        "on" or "On" or "ON" or "off" or "Off" or "OFF" => ScalarKind.Boolean,
        "<<" => ScalarKind.Merge,
        _ when !MayBeNumber(text[0]) => ScalarKind.Text,
        _ when Integer().IsMatch(text) => ScalarKind.Integer,
        _ when Float().IsMatch(text) => ScalarKind.Float,
        _ when Date().IsMatch(text) => ScalarKind.Date,
        _ => ScalarKind.Text,
    };

    /// <summary>True for the boolean spellings that mean true.</summary>
    public static bool IsTrue(string text) => text is "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON";

    private static bool MayBeNumber(char first) => char.IsAsciiDigit(first) || first is '+' or '-' or '.';

    [GeneratedRegex(@"^[-+]?(0b[0-1_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*(:[0-5]?[0-9])*)\z")]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"^([-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|[-+]?\.[0-9][0-9_]*([eE][-+][0-9]+)?" +
        @"|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex Float();

    [GeneratedRegex(
        @"^([0-9]{4}-[0-9]{2}-[0-9]{2}" +
        @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?)\z")]
    private static partial Regex Date();
}
