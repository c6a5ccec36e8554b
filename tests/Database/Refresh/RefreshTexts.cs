using System.Collections.Immutable;
using NodaTime;
using NodaTime.Testing;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Refresh;

/// <summary>The text of every statement of a refresh, for engines that no test can run.</summary>
internal static class RefreshTexts
{
    /// <summary>All statements, publication and log included, in order.</summary>
    public static async Task<ImmutableArray<string>> OfAsync(SqlDialect dialect, InstitutionModel institution, RefreshMode mode)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialects.DuckDb);
        await using var answers = await database.OpenAsync();
        var session = new RecordingSession(answers, dialect, institution);
        var request = new RefreshRequest(Harbor.At(9).InUtc().ToInstant(), DateTimeZone.Utc, mode);

        var outcome = await new RefreshRunner(session, institution, new FakeClock(request.AsOf)).RunAsync(request, default);

        Assert.That(outcome.Mode, Is.EqualTo(mode));
        return [.. session.Statements];
    }
}
