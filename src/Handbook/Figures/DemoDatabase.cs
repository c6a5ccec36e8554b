using NodaTime;
using QsGen.Database.Sessions;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Institution;

namespace QsGen.Handbook.Figures;

/// <summary>The institution's demo data in an embedded database.</summary>
/// <param name="institution">The institution.</param>
/// <param name="options">What demo data.</param>
/// <param name="url">The database; it has no tables yet.</param>
internal sealed class DemoDatabase(InstitutionModel institution, DemoOptions options, DuckDbUrl url)
    : EmbeddedDatabase(institution, AsOf(options.Anchor), url)
{
    /// <summary>The last minute of a day: what ages run to, and the day that is today.</summary>
    public static Instant AsOf(LocalDate day) => day.At(new LocalTime(23, 59)).InUtc().ToInstant();

    /// <inheritdoc/>
    protected override Task FillAsync(
        ISqlSession session, InstitutionModel institution, IClock clock, CancellationToken cancellationToken) =>
        new DemoLoader(session, clock).LoadAsync(institution, options, null, cancellationToken);
}
