using QsGen.Engine.Plans;
using QsGen.Wire.Changes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QsGen.Engine.Display;

/// <summary>Shows an operation on a terminal: what is under way while it runs, then the whole plan in colour.</summary>
internal sealed class TerminalDisplay(IAnsiConsole console, TimeProvider clock) : IEngineDisplay
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);

    private readonly ProgressBoard _board = new(clock);
    private TaskCompletionSource _ended = new();
    private Task _live = Task.CompletedTask;

    public void Show(EngineEvent happening)
    {
        _board.Note(happening);
        switch (happening)
        {
            case OperationStarted started:
                console.MarkupLineInterpolated($"[bold]{PlanText.Title(started.Kind, started.Preview, started.Stack)}[/]");
                _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _live = Task.Run(LiveAsync);
                break;
            case OperationFinished { Plan: var plan }:
                _ended.TrySetResult();
                _live.GetAwaiter().GetResult();
                foreach (var line in PlanText.Render(plan).Skip(1).SelectMany(line => LineFolder.Fold(line, console.Profile.Width - 1)))
                {
                    console.Write(new Text(line.Text.TrimEnd() + "\n", StyleOf(line.Tone)));
                }

                break;
            default:
                break;
        }
    }

    private async Task LiveAsync() => await console.Live(new Text("")).AutoClear(true).StartAsync(async context =>
    {
        while (!_ended.Task.IsCompleted)
        {
            context.UpdateTarget(Draw());
            await Task.WhenAny(_ended.Task, Task.Delay(Pace, clock));
        }
    });

    private IRenderable Draw()
    {
        var space = Math.Max(3, console.Profile.Height - 4);
        return new Rows(_board.Lines(space).Select(line => new Text(ValueText.Safe(line.Text), StyleOf(line.Tone))));
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Plain => Style.Plain,
        Tone.Quiet => new Style(Color.Grey),
        Tone.Heading => new Style(decoration: Decoration.Bold),
        Tone.Added => new Style(Color.Green),
        Tone.Changed => new Style(Color.Yellow),
        Tone.Removed => new Style(Color.Red),
        Tone.Replaced => new Style(Color.Purple),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Error => new Style(Color.Red, decoration: Decoration.Bold),
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "unknown tone"),
    };
}
