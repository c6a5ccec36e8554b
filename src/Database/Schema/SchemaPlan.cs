using System.Collections.Immutable;

namespace QsGen.Database.Schema;

/// <summary>What it takes to make a database hold the declared objects.</summary>
/// <param name="Statements">The statements to run, in order; none drops or empties a base table.</param>
/// <param name="Changes">What they do, one line each, for people.</param>
/// <param name="Differences">How the database differs where they mend it, and what they do about it; one line per change.</param>
/// <param name="Obstacles">What can't be changed safely and what to do about it; with any of these nothing runs.</param>
/// <param name="FactsChanged">Whether the configuration tables must be written anew.</param>
/// <param name="FactChanges">Which of their rows change and how, one line each; none where all rows are new.</param>
internal sealed record SchemaPlan(
    ImmutableArray<string> Statements,
    ImmutableArray<string> Changes,
    ImmutableArray<string> Differences,
    ImmutableArray<string> Obstacles,
    bool FactsChanged,
    ImmutableArray<string> FactChanges)
{
    /// <summary>Whether the database is as declared.</summary>
    public bool IsEmpty => Statements.IsEmpty && Obstacles.IsEmpty && !FactsChanged;
}
