namespace QsGen.Demo;

/// <summary>A flow check that no data can satisfy, because the institution's own declarations contradict each other.</summary>
/// <param name="Check">The check that reports it, such as <c>Chain Orphans</c>.</param>
/// <param name="Subject">The declared name it is reported under.</param>
/// <param name="Detail">The second name, if the check reports one.</param>
/// <param name="Reason">Why nothing can be done in the data, without a full stop.</param>
internal sealed record BaselineGap(string Check, string Subject, string? Detail, string Reason);
