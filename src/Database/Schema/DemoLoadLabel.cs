using NodaTime;

namespace QsGen.Database.Schema;

/// <summary>What a load notes of a segment besides its rows.</summary>
/// <param name="Scenario">The scenario's name, or <see cref="DemoLoad.Baseline"/>.</param>
/// <param name="Fingerprint">Identifies the institution, the options and the generator that make it.</param>
/// <param name="MadeWith">The options that it is made with, as text.</param>
/// <param name="At">When.</param>
internal sealed record DemoLoadLabel(string Scenario, string Fingerprint, string? MadeWith, LocalDateTime At);
