using System.Globalization;
using System.Text;
using QsGen.Engine.Plans;

namespace QsGen.Engine.Display;

/// <summary>A plan as Markdown, for a comment on a pull request.</summary>
internal static class PlanMarkdown
{
    public static string Render(Plan plan)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"### {Escape(PlanText.Title(plan.Operation, plan.Preview, plan.Stack).TrimEnd(':'))}\n\n");
        text.Append(CultureInfo.InvariantCulture,
            $"{string.Join(" · ", PlanSummary.Lines(plan).DefaultIfEmpty("nothing to do").Select(line => $"**{Escape(line)}**"))}\n");
        AppendFailures(text, plan);
        AppendResources(text, plan);
        AppendOutputs(text, plan);
        return text.ToString();
    }

    private static void AppendFailures(StringBuilder text, Plan plan)
    {
        foreach (var diagnostic in plan.Diagnostics.Where(diagnostic => diagnostic.Severity >= Events.Severity.Warning))
        {
            var about = diagnostic.Urn is { } urn ? $"{urn.Name}: " : "";
            text.Append(CultureInfo.InvariantCulture, $"\n> {PlanMessages.Word(diagnostic.Severity)}{Escape(about)}");
            text.Append(Escape(diagnostic.Message.Trim()).Replace("\n", "\n> ", StringComparison.Ordinal)).Append('\n');
        }
    }

    private static void AppendResources(StringBuilder text, Plan plan)
    {
        foreach (var (row, _) in PlanTree.Build(plan, all: false).Where(entry => entry.Row.IsChange))
        {
            var status = PlanText.Status(row, plan.Preview);
            var title = $"{PlanWords.Symbol(row.Kind).Trim()} {row.Urn.Type} {row.Urn.Name}";
            var lines = row.Properties.SelectMany(ChangeText.Lines).Select(line => line.Text).ToList();
            if (lines.Count == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{Code(title)} {Escape(status)}\n");
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"\n<details><summary><code>{Html(title)}</code> {Html(status)}</summary>\n");
            AppendDiff(text, lines);
            text.Append("\n</details>\n");
        }
    }

    private static void AppendOutputs(StringBuilder text, Plan plan)
    {
        if (!plan.Outputs.IsEmpty)
        {
            text.Append("\n#### Outputs\n");
            AppendDiff(text, plan.Outputs.SelectMany(ChangeText.Lines).Select(line => line.Text));
        }
    }

    /// <summary>A block that colours additions and removals; its fence is longer than any inside.</summary>
    private static void AppendDiff(StringBuilder text, IEnumerable<string> lines)
    {
        var body = string.Join('\n', lines.Select(line => ValueText.Safe(DiffLine(line))));
        var fence = "```";
        while (body.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{fence}diff\n{body}\n{fence}\n");
    }

    // The colours of a diff block go by the first character; a changed property has none of its own, an exclamation mark is orange.
    private static string DiffLine(string line) => line switch
    {
        ['~', .. var rest] => "!" + rest,
        [' ', ' ', .. var numbered] when numbered.Length > 6 && numbered[6] is '+' or '-' =>
            $"{numbered[6]} {numbered[..5]} {numbered[7..]}",
        _ => line,
    };

    private static string Code(string text) => $"`` {ValueText.Safe(text).Replace("``", "` `", StringComparison.Ordinal)} ``";

    private static string Escape(string text) =>
        string.Concat(Html(text).Select(c => c is '*' or '_' or '`' or '[' or ']' or '|' or '\\' or '#' ? $"\\{c}" : c.ToString()));

    private static string Html(string text) => ValueText.Safe(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
