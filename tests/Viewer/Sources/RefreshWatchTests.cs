using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Tests.Demo.Support;
using QsGen.Tests.Support;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Sources;

namespace QsGen.Tests.Viewer.Sources;

/// <summary>Both engines tell how old a refresh is in the institution's zone, and when somebody writes.</summary>
internal sealed class RefreshWatchTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    [Test]
    public async Task Read_AfterARefreshInAnotherZone_IsMinutesOld_AndSeesWriters([Values("duckdb", "postgres")] string engine)
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default);
        var dialect = SqlDialects.All.Single(item => item.Name == engine);
        await using var database = await AppliedDatabases.CopyAsync(dialect, institution, Instant.FromUtc(2026, 11, 23, 20, 0));
        var prefix = DatabaseSchema.Of(institution, dialect).Prefix;

        var never = await AskAsync();
        FreshnessFrame? busy = null;
        await using (var session = await database.OpenAsync())
        {
            await new RefreshRunner(session, institution, SystemClock.Instance).RunAsync(
                new(SystemClock.Instance.GetCurrentInstant(), Zone, RefreshMode.Full), CancellationToken.None);
            await session.ExecuteAsync(
                $"CREATE TABLE {dialect.ObjectName($"{prefix}_next", "drift")} (one INTEGER)", CancellationToken.None);
            await using var held = await session.TryLockAsync(DatabaseSchema.LockOf(prefix), CancellationToken.None);
            busy = dialect == SqlDialects.Postgres ? await AskAsync() : null;
        }

        var broken = await AskAsync();

        // In UTC the refresh would have ended in nine hours.
        Assert.That(broken.Text, Does.Match("refreshed (just now|[0-9] min ago)\\. A later refresh began"));
        Assert.That(
            (never.State, busy?.State),
            Is.EqualTo((FreshnessState.Never, dialect == SqlDialects.Postgres ? FreshnessState.Incomplete : default(FreshnessState?))));

        // A file is one process's: who reads it in this one lets go of it before somebody writes.
        async Task<FreshnessFrame> AskAsync()
        {
            await using var reader = new DatabaseReader(database.Url, TimeProvider.System);
            return (await new RefreshWatch(reader, TimeProvider.System, Zone).ReadAsync(prefix)).Frame;
        }
    }
}
