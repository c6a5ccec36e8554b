using System.Collections.Immutable;

namespace QsGen.Audit.Figures;

/// <summary>What the report's SQL reads of the institution.</summary>
/// <param name="ControlAccounts">Ids of the accounts whose days are walked through even when they are clean.</param>
/// <param name="Relation">The relation that the question is about, where its SQL serves several.</param>
internal sealed record ReportFacts(ImmutableArray<string> ControlAccounts, string? Relation = null);
