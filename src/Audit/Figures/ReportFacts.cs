using System.Collections.Immutable;

namespace QsGen.Audit.Figures;

/// <summary>What the report's SQL reads of the institution.</summary>
/// <param name="ControlAccounts">Ids of the accounts whose days are walked through even when they are clean.</param>
internal sealed record ReportFacts(ImmutableArray<string> ControlAccounts);
