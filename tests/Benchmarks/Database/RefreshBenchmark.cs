using System.Diagnostics;
using System.Globalization;
using NodaTime;
using QsGen.Institution;
using QsGen.Sql.Refresh;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Benchmarks.Database;

/// <summary>Times a full refresh and the refresh of one more business day on a year of made-up legs.</summary>
/// <remarks>
/// Two-leg transfers between a thousand leaf accounts, evenly over 365 days, a balance per account and day. The database must be
/// one that may be filled: its tables are removed before and after.
/// </remarks>
internal static class RefreshBenchmark
{
    private const int Days = 365;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("give a database URL and one or more numbers of legs");
            return 2;
        }

        var institution = QsGen.Institution.BundledInstitutions.Load("sasquatch_pr");
        foreach (var legs in args[1..].Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
        {
            await using var session = await SqlSessions.OpenAsync(DatabaseUrl.Parse(args[0]), CancellationToken.None);
            await MeasureAsync(session, institution, legs);
        }

        return 0;
    }

    private static async Task MeasureAsync(ISqlSession session, InstitutionModel institution, int legs)
    {
        var cleaner = new SchemaCleaner(session, institution);
        await cleaner.CleanAsync(institution.Instance.Value, CancellationToken.None);
        await new SchemaApplier(session, institution, SystemClock.Instance).ApplyAsync(CancellationToken.None);
        var data = new SyntheticLegs(session, institution, legs, Days);
        var watch = Stopwatch.StartNew();
        await data.LoadAsync(1, Days);
        Console.WriteLine($"{session.Dialect.DisplayName}, {legs:N0} legs, loaded in {watch.Elapsed.TotalSeconds:0.0} s");

        var full = await RefreshAsync(session, institution, Days, RefreshMode.Full);
        await data.LoadAsync(Days + 1, Days + 1);
        var day = await RefreshAsync(session, institution, Days + 1, RefreshMode.Incremental);
        Print(full, day);
        await cleaner.CleanAsync(institution.Instance.Value, CancellationToken.None);
    }

    private static async Task<(RefreshOutcome Outcome, TimeSpan Elapsed)> RefreshAsync(
        ISqlSession session, InstitutionModel institution, int day, RefreshMode mode)
    {
        var watch = Stopwatch.StartNew();
        var asOf = SyntheticLegs.FirstDay.PlusDays(day).AtMidnight().InUtc().ToInstant();
        var outcome = await new RefreshRunner(session, institution, SystemClock.Instance)
            .RunAsync(new RefreshRequest(asOf, DateTimeZone.Utc, mode), CancellationToken.None);
        return (outcome, watch.Elapsed);
    }

    private static void Print((RefreshOutcome Outcome, TimeSpan Elapsed) full, (RefreshOutcome Outcome, TimeSpan Elapsed) day)
    {
        Console.WriteLine($"{"relation",-30}{"rows",12}{"full s",10}{"one day s",12}");
        foreach (var (first, second) in full.Outcome.Relations.Zip(day.Outcome.Relations))
        {
            Console.WriteLine(
                $"{first.Relation,-30}{second.Rows,12:N0}{first.Elapsed.TotalSeconds,10:0.000}{second.Elapsed.TotalSeconds,12:0.000}");
        }

        Console.WriteLine($"{"in all",-30}{"",12}{full.Elapsed.TotalSeconds,10:0.000}{day.Elapsed.TotalSeconds,12:0.000}");
        Console.WriteLine($"second run: {day.Outcome.Mode} {day.Outcome.Reason}");
    }
}
