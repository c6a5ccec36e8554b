using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Handbook.Figures;

/// <summary>The worked examples of the institution's feed in an embedded database, and nothing else.</summary>
/// <param name="institution">The institution.</param>
/// <param name="day">The day of the postings.</param>
/// <param name="url">The database; it has no tables yet.</param>
internal sealed class ExampleDatabase(InstitutionModel institution, LocalDate day, DuckDbUrl url)
    : EmbeddedDatabase(institution, DemoDatabase.AsOf(day), url)
{
    /// <inheritdoc/>
    protected override Task FillAsync(
        ISqlSession session, InstitutionModel institution, IClock clock, CancellationToken cancellationToken) =>
        session.ExecuteAsync(EtlExamples.Write(institution, SqlDialects.DuckDb, day), cancellationToken);
}
