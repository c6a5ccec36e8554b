namespace QsGen.Audit.Figures;

/// <summary>What posted in the period, opening balances left out.</summary>
/// <param name="Legs">How many legs.</param>
/// <param name="Transfers">How many transfers they belong to.</param>
/// <param name="Gross">What the transfers moved: the debits of each, its credits where it has no debit.</param>
/// <param name="Net">By how much the bank's internal accounts changed.</param>
internal sealed record ReportVolume(long Legs, long Transfers, decimal Gross, decimal Net);
