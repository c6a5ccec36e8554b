using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace QsGen.Institution;

/// <summary>A pattern such as <c>cust-{n:04d}-snb</c> that forms the id or name of an account template's n-th instance.</summary>
/// <remarks>
/// Placeholders: <c>{role}</c>, <c>{n}</c> and <c>{n:0Wd}</c> (padded with zeros to width W; longer numbers are not cut), and in names
/// <c>{person}</c> and <c>{business}</c> (made up from the number, see <see cref="MadeNames"/>). <c>{{</c> and <c>}}</c> are literal
/// braces. Two patterns are equal when their texts are.
/// </remarks>
public sealed partial record InstancePattern
{
    private const int MaxWidth = 20;
    private const string Person = "person";
    private const string Business = "business";

    private InstancePattern(string text) => Text = text;

    /// <summary>The id pattern of a template that has none.</summary>
    public static InstancePattern DefaultId { get; } = new("cust-{n:03d}");

    /// <summary>The name pattern of a template that has none.</summary>
    public static InstancePattern DefaultName { get; } = new("Customer {n}");

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>True when it makes up names.</summary>
    public bool MakesNames => Expand(Text, new(), "", 0, 0, out var made) is null && made;

    /// <summary>The pattern with the role and the number where it makes up a name.</summary>
    public InstancePattern WithoutMadeNames =>
        new(MadeName().Replace(Text, "$1{role} {n}"));

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern's text.</param>
    /// <param name="problem">What is wrong with it, without a final full stop; null when it is well-formed.</param>
    /// <returns>The pattern, or null when <paramref name="problem"/> is set.</returns>
    public static InstancePattern? TryParse(string text, out string? problem)
    {
        problem = text.Length == 0 ? "it is empty" : Expand(text, new(), "", 1, 1, out _);
        return problem is null ? new(text) : null;
    }

    /// <summary>The id or name of one instance.</summary>
    /// <param name="role">The account template's role.</param>
    /// <param name="number">The instance's number, from 1.</param>
    /// <param name="name">The number that made-up names follow; null for the instance's.</param>
    public string Format(RoleName role, int number, int? name = null)
    {
        var result = new StringBuilder();
        Expand(Text, result, role.Value, number, name ?? number, out _);
        return result.ToString();
    }

    /// <summary>The pattern's text.</summary>
    public override string ToString() => Text;

    // Doubled braces before it are literal.
    [GeneratedRegex(@"(?<!\{)((?:\{\{)*)\{(?:person|business)\}", RegexOptions.CultureInvariant)]
    private static partial Regex MadeName();

    private static string? Expand(string text, StringBuilder result, string role, int number, int name, out bool makesNames)
    {
        makesNames = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isBrace = text[i] is '{' or '}';
            if (!isBrace || (i + 1 < text.Length && text[i + 1] == text[i]))
            {
                result.Append(text[i]);
                i += isBrace ? 1 : 0;
                continue;
            }

            var end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0)
            {
                return $"the brace at position {i + 1} has no partner";
            }

            var placeholder = text[(i + 1)..end];
            makesNames |= placeholder is Person or Business;
            if (Fill(placeholder, role, number, name) is not { } filled)
            {
                return $"it has the placeholder '{{{placeholder}}}'";
            }

            result.Append(filled);
            i = end;
        }

        return null;
    }

    private static string? Fill(string placeholder, string role, int number, int name) => placeholder switch
    {
        Person => MadeNames.Person(name),
        Business => MadeNames.Business(name),
        "role" => role,
        "n" => number.ToString(CultureInfo.InvariantCulture),
        ['n', ':', '0', .. var width, 'd'] when int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && digits is >= 1 and <= MaxWidth => number.ToString("D" + digits, CultureInfo.InvariantCulture),
        _ => null,
    };
}
