using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using QsGen.Engine.Plans;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>A plan for the person who reviews it: without the tree, the worst first.</summary>
internal sealed class PlanReview
{
    /// <summary>The longest comment that hosts of pull requests take holds more characters than this.</summary>
    public const int LongestComment = 59_000;

    private readonly Plan _plan;
    private readonly PlanView _view;
    private readonly ImmutableArray<(string Title, ImmutableArray<PlanViewRow> Rows)> _groups;

    /// <summary>A review.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="order">What comes first.</param>
    public PlanReview(Plan plan, ReviewOrder order)
    {
        (_plan, _view) = (plan, PlanView.Of(plan, order));
        _groups = [.. _view.Rows.GroupBy(row => order(row.Row).Title).Select(group => (group.Key, group.ToImmutableArray()))];
    }

    /// <summary>As text without colours.</summary>
    public string ToText()
    {
        var lines = _groups
            .SelectMany(group => PlanText.Rows(_plan, group.Rows).Select(line => line.Text).Prepend($"{group.Title}:"))
            .Concat(PlanText.End(_plan, _view).Select(line => line.Text));
        return string.Join('\n', lines.Prepend(Title).Select(line => line.TrimEnd())) + "\n";
    }

    /// <summary>As a comment on a pull request.</summary>
    public string ToMarkdown() => PlanMarkdown.Render(_plan, _view, _groups, LongestComment);

    /// <summary>As JSON: the steps of the plan, the worst first.</summary>
    public string ToJson()
    {
        var places = _view.Rows.Select((row, index) => (row.Row.Urn, index)).ToDictionary(entry => entry.Urn, entry => entry.index);
        var steps = _plan.Changes.OrderBy(change => places.GetValueOrDefault(change.Urn, int.MaxValue));
        var json = PlanJson.ToJson(_plan with { Changes = [.. steps] });
        json["review"] = new JsonArray([.. _groups.Select(group => (JsonNode)new JsonObject
        {
            ["title"] = group.Title,
            ["resources"] = new JsonArray([.. group.Rows.Select(row => (JsonNode?)row.Row.Urn.Value)]),
        })]);
        return PlanJson.Indent(json);
    }

    /// <summary>As a page of its own, without scripts.</summary>
    public string ToHtml()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html(Title)}</title>
            <style>
            body {"{"} font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; {"}"}
            pre {"{"} overflow-x: auto; background: #f6f8fa; padding: .75rem; {"}"}
            .added {"{"} color: #116329; {"}"} .removed, .error {"{"} color: #82071e; {"}"} .changed {"{"} color: #7a4100; {"}"}
            </style>
            </head>
            <body>
            <h1>{Html(Title)}</h1>
            <p>{Html(string.Join(" · ", PlanSummary.Lines(_plan).DefaultIfEmpty("nothing to do")))}</p>

            """);
        foreach (var message in _view.Messages.Where(message => message.Severity >= MessageSeverity.Warning))
        {
            var about = message.Urn is { } urn ? $"{_view.NameOf(urn)}: " : "";
            text.Append(CultureInfo.InvariantCulture,
                $"<p class=\"error\">{Html($"{PlanMessages.Word(message.Severity)}{about}{message.Message.Trim()}")}</p>\n");
        }

        foreach (var (title, rows) in _groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"<h2>{Html(title)}</h2>\n");
            foreach (var row in rows)
            {
                var status = PlanText.Status(row.Row, _plan.Preview);
                text.Append(CultureInfo.InvariantCulture, $"<h3>{Html(row.Label)} <small>{Html(status)}</small></h3>\n");
                AppendLines(text, row.Details);
            }
        }

        return text.Append("</body>\n</html>\n").ToString();
    }

    private string Title => PlanText.Title(_plan.Operation, _plan.Preview, _plan.Stack);

    private static void AppendLines(StringBuilder text, ImmutableArray<PlanLine> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        var spans = lines.Select(line => $"<span class=\"{line.Tone.ToString().ToLowerInvariant()}\">{Html(line.Text)}</span>");
        text.Append(CultureInfo.InvariantCulture, $"<pre>{string.Join('\n', spans)}</pre>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(ValueText.Safe(text));
}
