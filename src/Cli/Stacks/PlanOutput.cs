using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Engine.Display;
using QsGen.Engine.Plans;
using Spectre.Console;

namespace QsGen.Cli.Stacks;

/// <summary>How one operation is shown: live text for people, or one document at the end for pull requests and machines.</summary>
internal sealed class PlanOutput
{
    private readonly TextWriter _output;
    private readonly Func<Plan, string>? _render;

    /// <summary>Shows an operation in a format.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="format"><c>text</c>, <c>markdown</c> or <c>json</c>.</param>
    public PlanOutput(CliContext context, string format)
    {
        _output = context.Out;
        IEngineDisplay display = format switch
        {
            "text" when context.Redraws => new TerminalDisplay(Terminal(context), context.Clock),
            "text" => new PlainDisplay(context.Out),
            _ => new NoDisplay(),
        };
        Display = new HintedDisplay(display, context.Hints);
        _render = format switch
        {
            "text" => null,
            "markdown" => PlanMarkdown.Render,
            "json" => PlanJson.Render,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format of plans."),
        };
    }

    /// <summary>Whether it is text for people; else one document is all that may be printed.</summary>
    public bool IsText => _render is null;

    /// <summary>What the engine reports to while it works.</summary>
    public IEngineDisplay Display { get; }

    /// <summary>Prints what is printed at the end, and gives the exit code that the operation deserves.</summary>
    public async Task<int> FinishAsync(Plan plan)
    {
        if (_render is not null)
        {
            await _output.WriteLineAsync(_render(plan).TrimEnd());
        }

        return plan.Succeeded ? ExitCode.Done : ExitCode.Failed;
    }

    private static IAnsiConsole Terminal(CliContext context) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Screen) });
}
