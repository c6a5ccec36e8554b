using NodaTime;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Institution;

namespace QsGen.Handbook.Figures;

/// <summary>The institution's demo data in a database as a deployment has it, for whoever takes pictures of dashboards.</summary>
internal static class PictureDatabase
{
    /// <summary>Makes the tables, fills and refreshes them.</summary>
    /// <param name="institution">The institution.</param>
    /// <param name="options">What demo data.</param>
    /// <param name="url">The database; it has no tables yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    /// <exception cref="DemoLoadException">The tables hold other rows.</exception>
    public static async Task MakeAsync(
        InstitutionModel institution, DemoOptions options, DuckDbUrl url, CancellationToken cancellationToken)
    {
        await using var session = await SqlSessions.OpenAsync(url, cancellationToken);
        var asOf = FigureDatabase.EndOf(options.Anchor);
        var clock = new SetClock(asOf);
        await new SchemaApplier(session, institution, clock).ApplyAsync(cancellationToken);
        await new DemoLoader(session, clock).LoadAsync(institution, options, null, cancellationToken);
        await new RefreshRunner(session, institution, clock)
            .RunAsync(new(asOf, DateTimeZone.Utc, RefreshMode.Full), cancellationToken);
    }

    private sealed class SetClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
