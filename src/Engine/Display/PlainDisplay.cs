using QsGen.Engine.Plans;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>Shows an operation as plain lines, one when something has ended: for pipes, logs and build servers.</summary>
internal sealed class PlainDisplay(TextWriter output) : IEngineDisplay
{
    private bool _preview;

    public void Show(EngineEvent happening)
    {
        switch (happening)
        {
            case OperationStarted started:
                _preview = started.Preview;
                if (!_preview)
                {
                    output.WriteLine(PlanText.Title(started.Kind, started.Preview, started.Stack));
                }

                break;
            case StepFinished { Change: var change } when !_preview && PlanTree.IsShownAlone(change):
                var status = change.Error is null ? PlanWords.Past(change.Kind) : "failed";
                var time = change.Duration is { } duration ? $" ({PlanText.Seconds(duration)})" : "";
                var name = $"{TypeNames.Short(change.Urn.Type)} {ValueText.Safe(change.Urn.Name)}";
                output.WriteLine($" {PlanWords.Symbol(change.Kind),-2} {name} {status}{time}");
                break;
            case Diagnostic { Ephemeral: true, Severity: > MessageSeverity.Debug } diagnostic when !_preview:
                output.WriteLine($"    {diagnostic.Urn?.Name}: {ValueText.Safe(diagnostic.Message)}");
                break;
            case OperationFinished { Plan: var plan }:
                foreach (var line in plan.Preview ? PlanText.Render(plan) : PlanText.RenderEnd(plan))
                {
                    output.WriteLine(line.Text.TrimEnd());
                }

                break;
            default:
                break;
        }
    }
}
