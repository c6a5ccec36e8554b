using QsGen.Engine.Plans;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Display;

/// <summary>Knows what is under way and what has ended, for a display that redraws itself.</summary>
internal sealed class ProgressBoard(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Urn, (StepKind Kind, long Since, string Note)> _running = [];
    private readonly List<PlanLine> _ended = [];

    public void Note(EngineEvent happening)
    {
        lock (_gate)
        {
            switch (happening)
            {
                case OperationStarted:
                    _running.Clear();
                    _ended.Clear();
                    break;
                case StepStarted started:
                    _running[started.Urn] = (started.Kind, clock.GetTimestamp(), "");
                    break;
                case Diagnostic { Ephemeral: true, Urn: { } urn } note when _running.TryGetValue(urn, out var step):
                    _running[urn] = step with { Note = note.Message.ReplaceLineEndings(" ") };
                    break;
                case StepFinished { Change: var change }:
                    _running.Remove(change.Urn);
                    if (PlanTree.IsShownAlone(change))
                    {
                        _ended.Add(Ended(change));
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The latest lines that fit: what has ended, then what is under way with its age.</summary>
    public IReadOnlyList<PlanLine> Lines(int space)
    {
        lock (_gate)
        {
            var running = _running.Select(entry => new PlanLine(
                Tone.Changed,
                $" …  {TypeNames.Short(entry.Key.Type)} {entry.Key.Name} {PlanWords.Present(entry.Value.Kind)} "
                + $"({PlanText.Seconds(clock.GetElapsedTime(entry.Value.Since))}) {entry.Value.Note}")).ToList();
            return [.. _ended.Concat(running).TakeLast(space)];
        }
    }

    private static PlanLine Ended(ResourceChange change) => change.Error is null
        ? new PlanLine(Tone.Quiet, $" {PlanWords.Symbol(change.Kind),-2} {Named(change)} {PlanWords.Past(change.Kind)}")
        : new PlanLine(Tone.Error, $" !  {Named(change)} failed: {change.Error}");

    private static string Named(ResourceChange change) => $"{TypeNames.Short(change.Urn.Type)} {change.Urn.Name}";
}
