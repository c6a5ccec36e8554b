namespace QsGen.Wire.Changes;

/// <summary>One line of a rendered plan.</summary>
internal readonly record struct PlanLine(Tone Tone, string Text);
