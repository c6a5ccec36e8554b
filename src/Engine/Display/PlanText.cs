using System.Globalization;
using QsGen.Engine.Plans;
using QsGen.Engine.Steps;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>A plan as text: a tree by component with what changes inside, messages, outputs and a summary, as Pulumi's own.</summary>
internal static class PlanText
{
    private const int WidestLabel = 72;

    /// <summary>All of it.</summary>
    public static IEnumerable<PlanLine> Render(Plan plan)
    {
        var view = PlanView.Of(plan);
        return [.. Heading(plan), .. Rows(plan, view.Rows), .. End(plan, view)];
    }

    /// <summary>The text without colours.</summary>
    public static string RenderPlain(Plan plan) => string.Join('\n', Render(plan).Select(line => line.Text.TrimEnd())) + "\n";

    /// <summary>What is left to say when the steps have been shown already: what changed inside, messages, outputs and summary.</summary>
    public static IEnumerable<PlanLine> RenderEnd(Plan plan)
    {
        var view = PlanView.Of(plan);
        var detailed = WithDetails(view);
        PlanLine[] heading = detailed.Count == 0 ? [] : [new PlanLine(Tone.Heading, "Changes:")];
        return [.. heading, .. Rows(plan, detailed), .. End(plan, view)];
    }

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

    // Rows with something to tell, and the components above them.
    private static List<PlanViewRow> WithDetails(PlanView view)
    {
        var kept = new List<PlanViewRow>();
        var needed = -1;
        foreach (var row in view.Rows.Reverse())
        {
            if (!row.Details.IsEmpty || row.Depth == needed)
            {
                kept.Add(row);
                needed = row.Depth - 1;
            }
        }

        kept.Reverse();
        return kept;
    }

    private static IEnumerable<PlanLine> Heading(Plan plan) =>
        [new(Tone.Heading, Title(plan.Operation, plan.Preview, plan.Stack))];

    /// <summary>Messages, outputs and summary.</summary>
    public static IEnumerable<PlanLine> End(Plan plan, PlanView view) => [.. Messages(view), .. Outputs(plan), .. Summary(plan)];

    /// <summary>Rows, each with what changes inside.</summary>
    public static IEnumerable<PlanLine> Rows(Plan plan, IReadOnlyCollection<PlanViewRow> rows)
    {
        var width = Math.Min(WidestLabel, rows.Select(row => Label(row).Length).DefaultIfEmpty(0).Max());
        foreach (var row in rows)
        {
            var label = Label(row).PadRight(width);
            yield return new PlanLine(ToneOf(row.Row), $" {PlanWords.Symbol(row.Row.Kind),-2} {label}  {Status(row.Row, plan.Preview)}");
            foreach (var line in row.Details)
            {
                yield return line with { Text = $"{new string(' ', 6 + (2 * row.Depth))}{ValueText.Safe(line.Text)}" };
            }
        }
    }

    private static string Label(PlanViewRow row) => new string(' ', 2 * row.Depth) + row.Label;

    private static IEnumerable<PlanLine> Messages(PlanView view)
    {
        if (view.Messages.IsEmpty)
        {
            yield break;
        }

        yield return new PlanLine(Tone.Heading, "Messages:");
        foreach (var diagnostic in view.Messages)
        {
            var about = diagnostic.Urn is { } urn ? $"{view.NameOf(urn)}: " : "";
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
