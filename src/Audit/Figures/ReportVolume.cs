namespace QsGen.Audit.Figures;

/// <summary>What posted in the period.</summary>
/// <param name="Legs">How many legs.</param>
/// <param name="Transfers">How many transfers they belong to.</param>
/// <param name="Gross">What the transfers moved, each by its largest leg.</param>
/// <param name="Net">What all legs add up to.</param>
internal sealed record ReportVolume(long Legs, long Transfers, decimal Gross, decimal Net);
