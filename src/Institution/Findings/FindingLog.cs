using System.Collections.Immutable;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Findings;

/// <summary>Collects the findings of one file.</summary>
internal sealed class FindingLog(string file)
{
    private const int MaxLength = 600;

    // Whoever has as many mistakes has one kind of them, and a report that fills a disk helps nobody.
    private const int MaxFindings = 10_000;

    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _brokenPaths = new(StringComparer.Ordinal);

    /// <summary>True when something found is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports something about a node.</summary>
    /// <param name="rule">The rule it goes against.</param>
    /// <param name="node">Where; null when the model has no file.</param>
    /// <param name="path">The logical place.</param>
    /// <param name="message">What is wrong, without a full stop.</param>
    /// <param name="remedy">What to do; null for the rule's own remedy.</param>
    public void Add(Rule rule, YamlNode? node, ModelPath path, string message, string? remedy = null)
    {
        var anchor = node is { AnchorLine: > 0 } ? $" (by the anchor on line {node.AnchorLine})" : "";
        Add(rule, node?.Line ?? 0, node?.Column ?? 0, path.ToString(), message + anchor, remedy);
    }

    /// <summary>Like <see cref="Add(Rule, YamlNode?, ModelPath, string, string?)"/>, for a value that could not be read:
    /// rules that would judge the same place stay silent.</summary>
    public void AddBroken(Rule rule, YamlNode node, ModelPath path, string message, string? remedy = null)
    {
        _brokenPaths.Add(path.ToString());
        Add(rule, node, path, message, remedy);
    }

    /// <summary>Reports something at a place in the text that belongs to no value.</summary>
    public void AddAt(Rule rule, int line, int column, string message) => Add(rule, line, column, "", message, null);

    /// <summary>Reports something about the file as a whole.</summary>
    public void AddForFile(Rule rule, string message, string? remedy = null) => Add(rule, 0, 0, "", message, remedy);

    /// <summary>True when the value at a place, or one around it, could not be read.</summary>
    public bool IsBroken(ModelPath path)
    {
        for (var place = path; _brokenPaths.Count > 0 && place?.Parent is not null; place = place.Parent)
        {
            if (_brokenPaths.Contains(place.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Everything found, sorted by place, then by rule; what was found twice is listed once.</summary>
    public ImmutableArray<Finding> Sorted() =>
    [
        .. _findings.Distinct()
            .OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    private void Add(Rule rule, int line, int column, string path, string message, string? remedy)
    {
        HasErrors |= rule.Severity == Severity.Error;
        if (_findings.Count == MaxFindings)
        {
            return;
        }

        _findings.Add(new()
        {
            File = file,
            Line = line,
            Column = column,
            RuleId = rule.Id,
            Severity = rule.Severity,
            Path = path,
            Message = OneLine(message),
            Remedy = OneLine(remedy ?? rule.Remedy),
        });
    }

    // Names come from the file: a line break, a control character or a page of text in one must not tear the report apart.
    private static string OneLine(string text) =>
        ShownText.Line(text.Length <= MaxLength ? text : $"{text[..MaxLength]}...");
}
