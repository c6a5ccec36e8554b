namespace QsGen.Database.Sessions;

/// <summary>A piece of a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int Length);
