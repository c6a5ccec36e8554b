using QsGen.Engine.Plans;

namespace QsGen.Tests.Engine.Support;

/// <summary>Keeps what was shown.</summary>
internal sealed class RecordingDisplay : IEngineDisplay
{
    public List<EngineEvent> Events { get; } = [];

    public IEnumerable<string> Messages => Events.OfType<Diagnostic>().Select(diagnostic => diagnostic.Message);

    public IEnumerable<string> Errors => Events.OfType<Diagnostic>()
        .Where(diagnostic => diagnostic.Severity == MessageSeverity.Error).Select(diagnostic => diagnostic.Message);

    public void Show(EngineEvent happening) => Events.Add(happening);
}
