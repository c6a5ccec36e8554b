using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QsGen.Engine.Plans;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>A plan as Markdown, for a comment on a pull request.</summary>
/// <remarks>
/// The first line is invisible and the same for each comment about one stack, so that a workflow finds the comment that it shall
/// replace. A comment can't be longer than GitHub takes: the longest changes are left out then, and the comment says so.
/// </remarks>
internal static class PlanMarkdown
{
    /// <summary>GitHub refuses comments of more characters; counted in bytes here, with room to spare.</summary>
    public const int LongestComment = 65_000;

    /// <summary>What the first line of every comment about a stack holds.</summary>
    public static string Marker(string project, string stack) => $"<!-- qsgen plan of {Html(project)}/{Html(stack)} -->";

    /// <summary>The comment.</summary>
    public static string Render(Plan plan)
    {
        var view = PlanView.Of(plan);
        return Render(plan, view, [("", view.Rows)], LongestComment);
    }

    /// <summary>The comment with rows in groups.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="view">What is shown of it.</param>
    /// <param name="groups">Its rows by title; an empty title has no heading.</param>
    /// <param name="longest">How many bytes it may have.</param>
    public static string Render(
        Plan plan, PlanView view, ImmutableArray<(string Title, ImmutableArray<PlanViewRow> Rows)> groups, int longest)
    {
        var head = Head(plan) + Messages(view);
        var sections = groups.SelectMany(group => group.Rows.Select(row => Section(row, plan)).Prepend(Heading(group.Title))).ToList();
        var end = Outputs(plan);
        var room = longest - Bytes(head) - Bytes(end);
        return head + Fit(sections, room) + (room > 0 ? end : "");
    }

    private static MarkdownSection Heading(string title) => new(title.Length == 0 ? "" : $"\n#### {Escape(title)}\n", null);

    private static string Head(Plan plan)
    {
        var title = Escape(PlanText.Title(plan.Operation, plan.Preview, plan.Stack).TrimEnd(':'));
        var counts = string.Join(" · ", PlanSummary.Lines(plan).DefaultIfEmpty("nothing to do").Select(line => $"**{Escape(line)}**"));
        var failed = plan.Succeeded ? "" : "**It failed**; what is shown is as far as it came.\n\n";
        return $"{Marker(plan.Project, plan.Stack)}\n### {title}\n\n{failed}{counts}\n";
    }

    private static string Messages(PlanView view)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in view.Messages.Where(diagnostic => diagnostic.Severity >= MessageSeverity.Warning))
        {
            var about = diagnostic.Urn is { } urn ? $"{view.NameOf(urn)}: " : "";
            text.Append(CultureInfo.InvariantCulture, $"\n> {PlanMessages.Word(diagnostic.Severity)}{Escape(about)}");
            text.Append(Escape(Cut(diagnostic.Message.Trim())).Replace("\n", "\n> ", StringComparison.Ordinal)).Append('\n');
        }

        return text.ToString();
    }

    private static MarkdownSection Section(PlanViewRow row, Plan plan)
    {
        var status = PlanText.Status(row.Row, plan.Preview);
        var title = $"{PlanWords.Symbol(row.Row.Kind).Trim()} {row.Label}".Trim();
        if (!row.Row.IsChange)
        {
            return new MarkdownSection($"\n**{Escape(title)}**\n", null);
        }

        var lines = row.Details.Select(line => line.Text).ToList();
        var plain = $"\n{Code(title)} {Escape(status)}\n";
        return lines.Count == 0
            ? new MarkdownSection(plain, null)
            : new MarkdownSection(
                $"\n{Code(title)} {Escape(status)}, {lines.Count} lines too long for a comment\n",
                $"\n<details><summary><code>{Html(title)}</code> {Html(status)}</summary>\n{Diff(lines)}\n</details>\n");
    }

    // The largest sections are shortened first; should even their titles be too many, the last ones are only counted.
    private static string Fit(List<MarkdownSection> sections, int room)
    {
        var size = sections.Sum(section => Bytes(section.Text));
        foreach (var index in Enumerable.Range(0, sections.Count).OrderByDescending(index => Bytes(sections[index].Text)).ToList())
        {
            if (size <= room)
            {
                break;
            }

            size -= Bytes(sections[index].Text) - Bytes(sections[index].Short);
            sections[index] = sections[index] with { Long = null };
        }

        const int LastLine = 100;
        var text = new StringBuilder();
        var used = 0;
        for (var i = 0; i < sections.Count; i++)
        {
            used += Bytes(sections[i].Text);
            if (size > room && used > room - LastLine)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nand {sections.Count - i} more rows\n");
                break;
            }

            text.Append(sections[i].Text);
        }

        return text.ToString();
    }

    private static string Outputs(Plan plan) => plan.Outputs.IsEmpty
        ? ""
        : $"\n#### Outputs\n{Diff(plan.Outputs.SelectMany(ChangeText.Lines).Select(line => line.Text))}";

    /// <summary>A block that colours additions and removals; its fence is longer than any inside.</summary>
    private static string Diff(IEnumerable<string> lines)
    {
        var body = string.Join('\n', lines.Select(line => ValueText.Safe(DiffLine(line))));
        var fence = "```";
        while (body.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"\n{fence}diff\n{body}\n{fence}\n";
    }

    // The colours of a diff block go by the first character; a changed property has none of its own, an exclamation mark is orange.
    private static string DiffLine(string line) => line switch
    {
        ['~', .. var rest] => "!" + rest,
        [' ', ' ', .. var numbered] when numbered.Length > 6 && numbered[6] is '+' or '-' =>
            $"{numbered[6]} {numbered[..5]} {numbered[7..]}",
        _ => line,
    };

    private static string Cut(string message) => message.Length <= 4_000 ? message : $"{message[..4_000]}…";

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static string Code(string text) => $"`` {ValueText.Safe(text).Replace("``", "` `", StringComparison.Ordinal)} ``";

    private static string Escape(string text) =>
        string.Concat(Html(text).Select(c => c is '*' or '_' or '`' or '[' or ']' or '|' or '\\' or '#' or '~' ? $"\\{c}" : c.ToString()));

    private static string Html(string text) => ValueText.Safe(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
