using System.Collections.Immutable;

namespace QsGen.Database.Relations;

/// <summary>Columns of a relation whose change reaches so far that everything is computed anew.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Reason">What such a change means, for people who ask why a refresh was a full one.</param>
internal sealed record FullWhen(ImmutableArray<string> Columns, string Reason);
