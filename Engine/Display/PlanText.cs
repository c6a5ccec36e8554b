using System.Globalization;
using QsGen.Engine.Events;
using QsGen.Engine.Plans;
using QsGen.Engine.Steps;

namespace QsGen.Engine.Display;

/// <summary>A plan as text: a tree by component with what changes inside, messages, outputs and a summary, as Pulumi's own.</summary>
internal static class PlanText
{
    /// <summary>All of it.</summary>
    public static IEnumerable<PlanLine> Render(Plan plan) =>
        [.. Heading(plan), .. Tree(plan), .. Messages(plan), .. Outputs(plan), .. Summary(plan)];

    /// <summary>The text without colours.</summary>
    public static string RenderPlain(Plan plan) => string.Join('\n', Render(plan).Select(line => line.Text.TrimEnd())) + "\n";

    /// <summary>Messages, outputs and summary: what is left to say when the steps have been shown already.</summary>
    public static IEnumerable<PlanLine> RenderEnd(Plan plan) => [.. Messages(plan), .. Outputs(plan), .. Summary(plan)];

    /// <summary>What begins.</summary>
    public static string Title(OperationKind kind, bool preview, string stack) => (kind, preview) switch
    {
        (OperationKind.Up, true) => $"Previewing update ({stack}):",
        (OperationKind.Up, false) => $"Updating ({stack}):",
        (OperationKind.Refresh, true) => $"Previewing refresh ({stack}):",
        (OperationKind.Refresh, false) => $"Refreshing ({stack}):",
        (OperationKind.Destroy, true) => $"Previewing destroy ({stack}):",
        (OperationKind.Destroy, false) => $"Destroying ({stack}):",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of operation"),
    };

    /// <summary>A resource's state in a few words.</summary>
    public static string Status(ResourceRow row, bool preview)
    {
        var words = row.Failure is not null ? "failed"
            : row.Kind == StepKind.Same ? ""
            : preview ? PlanWords.Future(row.Kind) : PlanWords.Past(row.Kind);
        return row is { Duration: { } time, Kind: not StepKind.Same } ? $"{words} ({Seconds(time)})" : words;
    }

    /// <summary>A duration such as <c>0.2s</c> or <c>1m12s</c>.</summary>
    public static string Seconds(TimeSpan time) => time.TotalMinutes >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}m{time.Seconds}s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0}s");

    private static IEnumerable<PlanLine> Heading(Plan plan) =>
        [new(Tone.Heading, Title(plan.Operation, plan.Preview, plan.Stack))];

    private static IEnumerable<PlanLine> Tree(Plan plan)
    {
        var rows = PlanTree.Build(plan, all: false);
        var width = rows.Select(entry => Label(entry.Row, entry.Depth).Length).DefaultIfEmpty(0).Max();
        foreach (var (row, depth) in rows)
        {
            var label = Label(row, depth).PadRight(width);
            yield return new PlanLine(ToneOf(row), $" {PlanWords.Symbol(row.Kind),-2} {label}  {Status(row, plan.Preview)}");
            foreach (var line in row.Properties.SelectMany(ChangeText.Lines))
            {
                yield return line with { Text = $"{new string(' ', 6 + (2 * depth))}{ValueText.Safe(line.Text)}" };
            }
        }
    }

    private static string Label(ResourceRow row, int depth) =>
        $"{new string(' ', 2 * depth)}{row.Urn.Type} {ValueText.Safe(row.Urn.Name)}";

    private static IEnumerable<PlanLine> Messages(Plan plan)
    {
        var shown = plan.Diagnostics.Where(diagnostic => diagnostic.Message.Trim().Length > 0).ToList();
        if (shown.Count == 0)
        {
            yield break;
        }

        yield return new PlanLine(Tone.Heading, "Messages:");
        foreach (var diagnostic in shown)
        {
            var about = diagnostic.Urn is { } urn ? $"{urn.Type} ({urn.Name}): " : "";
            foreach (var line in ValueText.Safe($"{PlanMessages.Word(diagnostic.Severity)}{about}{diagnostic.Message.Trim()}").Split('\n'))
            {
                yield return new PlanLine(PlanMessages.ToneOf(diagnostic.Severity), $"  {line}");
            }
        }
    }

    private static IEnumerable<PlanLine> Outputs(Plan plan) => plan.Outputs.IsEmpty
        ? []
        :
        [
            new(Tone.Heading, "Outputs:"),
            .. plan.Outputs.SelectMany(ChangeText.Lines).Select(line => line with { Text = $"  {ValueText.Safe(line.Text)}" }),
        ];

    private static IEnumerable<PlanLine> Summary(Plan plan)
    {
        yield return new PlanLine(Tone.Heading, "Resources:");
        foreach (var line in PlanSummary.Lines(plan).DefaultIfEmpty("nothing to do"))
        {
            yield return new PlanLine(Tone.Plain, $"  {line}");
        }

        if (!plan.Preview)
        {
            yield return new PlanLine(Tone.Quiet, $"Duration: {Seconds(plan.Duration)}");
        }
    }

    private static Tone ToneOf(ResourceRow row) => row switch
    {
        { Failure: not null } => Tone.Error,
        { Kind: StepKind.Create or StepKind.Import } => Tone.Added,
        { Kind: StepKind.Delete or StepKind.RemovePendingReplace or StepKind.Discard } => Tone.Removed,
        { Kind: StepKind.Replace } => Tone.Replaced,
        { Kind: StepKind.Update or StepKind.Refresh } => Tone.Changed,
        _ => Tone.Quiet,
    };
}
