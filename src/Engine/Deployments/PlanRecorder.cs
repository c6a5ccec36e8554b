using System.Collections.Immutable;
using QsGen.Engine.Plans;

namespace QsGen.Engine.Deployments;

/// <summary>Passes on what happens, one thing at a time, and keeps what the plan is made of.</summary>
internal sealed class PlanRecorder(IEngineDisplay display, SecretMask mask)
{
    private readonly Lock _gate = new();
    private readonly ImmutableArray<ResourceChange>.Builder _changes = ImmutableArray.CreateBuilder<ResourceChange>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public void Report(EngineEvent happening)
    {
        var shown = mask.Apply(happening);
        lock (_gate)
        {
            switch (shown)
            {
                case StepFinished finished:
                    _changes.Add(finished.Change);
                    break;
                case Diagnostic { Ephemeral: false } diagnostic when diagnostic.Severity > MessageSeverity.Debug:
                    _diagnostics.Add(diagnostic);
                    break;
            }

            display.Show(shown);
        }
    }

    /// <summary>The plan of what has been reported since the last one.</summary>
    public Plan Finish(Plan frame)
    {
        lock (_gate)
        {
            var plan = frame with { Changes = _changes.ToImmutable(), Diagnostics = _diagnostics.ToImmutable() };
            _changes.Clear();
            _diagnostics.Clear();
            display.Show(new OperationFinished(plan));
            return plan;
        }
    }
}
