using System.Text.RegularExpressions;
using Fluid;

namespace QsGen.Database.Templates;

/// <summary>What stands between the name of a tag that reads a table and its end.</summary>
/// <param name="Table">Short name of the table.</param>
/// <param name="Alias">Its alias.</param>
/// <param name="Scratch">Short name of the scratch table that says what a change reaches; null when no scratch table does.</param>
/// <param name="Reach">Alias of the scratch table, or the query of the same statement that says what a change reaches; null without one.
/// </param>
internal sealed partial record TableTag(string Table, string Alias, string? Scratch = null, string? Reach = null)
{
    /// <summary>The tags: each with its form, for messages.</summary>
    public static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>
    {
        ["from"] = "{% from TABLE as ALIAS reached by SCRATCH as REACH on %} condition {% endfrom %}",
        ["from_either"] = "{% from_either TABLE or SCRATCH as ALIAS %}",
        ["join"] = "{% join TABLE as ALIAS on %} condition {% endjoin %}",
        ["left_join"] = "{% left_join TABLE as ALIAS on %} condition {% endleft_join %}",
    };

    /// <summary>Reads the text of a tag.</summary>
    /// <exception cref="FluidException">It is not written in the form of the tag.</exception>
    public static TableTag Parse(string tag, string text)
    {
        var form = tag switch
        {
            "from" => From(),
            "from_either" => FromEither(),
            _ => Join(),
        };
        var match = form.Match(text.Trim());
        return match.Success
            ? new(match.Groups["table"].Value, match.Groups["alias"].Value, Given(match, "scratch"), Given(match, "reach"))
            : throw new FluidException($"this tag is written {Forms[tag]}");
    }

    private static string? Given(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex(@"^(?<table>\w+)\s+as\s+(?<alias>\w+)\s+reached\s+by\s+((?<scratch>\w+)\s+as\s+(?<reach>\w+)|\((?<reach>\w+)\))\s+on$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?<table>\w+)\s+or\s+(?<scratch>\w+)\s+as\s+(?<alias>\w+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FromEither();

    [GeneratedRegex(@"^(?<table>\w+)\s+as\s+(?<alias>\w+)\s+on$", RegexOptions.ExplicitCapture)]
    private static partial Regex Join();
}
