namespace QsGen.Audit.Comparing;

/// <summary>One thing that a report is bound to, and whether it is still so.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Holds">Whether it is as the report has it.</param>
/// <param name="Text">A sentence about it.</param>
internal sealed record BindingFinding(string Subject, bool Holds, string Text);
