using System.Collections.Immutable;

namespace QsGen.Database.Feed;

/// <summary>The answer of one rule that is not kept.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many rows its query found.</param>
/// <param name="Columns">The names of the columns of <paramref name="FirstRows"/>.</param>
/// <param name="FirstRows">The first rows that its query found, in a stable order.</param>
internal sealed record FeedFinding(
    FeedRule Rule, long Count, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> FirstRows);
