using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Tests.Database.Refresh;

/// <summary>What a bank's feed brought before the last refresh and what it has brought since.</summary>
/// <param name="Institution">The bank.</param>
/// <param name="Before">Rows that the relations know.</param>
/// <param name="Since">Rows that wait for an incremental refresh.</param>
/// <param name="AsOfDay">The day of both refreshes, counted as <see cref="Harbor.At"/> does.</param>
internal sealed record FeedStory(InstitutionModel Institution, ImmutableArray<object> Before, ImmutableArray<object> Since, int AsOfDay);
