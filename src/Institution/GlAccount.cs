namespace QsGen.Institution;

/// <summary>A general-ledger label for the handbook.</summary>
/// <param name="Code">Joins to the beginning of account ids, such as <c>gl-1010</c>.</param>
/// <param name="Name">The label.</param>
/// <param name="Note">A remark; empty when there is none.</param>
public sealed record GlAccount(string Code, string Name, string Note = "");
