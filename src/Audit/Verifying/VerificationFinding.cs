namespace QsGen.Audit.Verifying;

/// <summary>One thing that was looked at in a report's file.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Text">A sentence about it.</param>
internal sealed record VerificationFinding(VerificationSubject Subject, VerificationVerdict Verdict, string Text);
