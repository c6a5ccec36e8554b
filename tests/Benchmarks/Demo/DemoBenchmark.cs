using System.Diagnostics;
using System.Globalization;
using NodaTime;
using QsGen.Demo;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Sql.Schema;
using QsGen.Sql.Sessions;

namespace QsGen.Benchmarks.Demo;

/// <summary>Legs per second generated, and generated plus loaded, with the peak memory of the process.</summary>
internal static class DemoBenchmark
{
    private const int LegsAtScaleOne = 40_000;

    /// <summary>Runs for a number of legs; loads as well when a database is given, whose tables it leaves filled.</summary>
    public static async Task RunAsync(long legs, DatabaseUrl? url, TextWriter output, CancellationToken cancellationToken)
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Story);
        var options = new DemoOptions { Anchor = new LocalDate(2026, 11, 23), Scale = Math.Max(0.1m, (decimal)legs / LegsAtScaleOne) };
        var watch = Stopwatch.StartNew();
        Print(output, "generated", Generate(institution, options), watch.Elapsed);
        if (url is null)
        {
            return;
        }

        await using var session = await SqlSessions.OpenAsync(url, cancellationToken);
        await new SchemaApplier(session, institution, SystemClock.Instance).ApplyAsync(cancellationToken);
        watch.Restart();
        var result = await new DemoLoader(session, SystemClock.Instance).LoadAsync(institution, options, null, cancellationToken);
        Print(output, $"loaded into {session.Dialect.DisplayName}", result.Transactions, watch.Elapsed);
    }

    private static long Generate(InstitutionModel institution, DemoOptions options)
    {
        var (legs, balances) = (0L, 0L);
        foreach (var day in new DemoGenerator(institution, options).Segments().SelectMany(segment => segment.Days))
        {
            legs += day.Transactions.LongCount();
            balances += day.Balances.LongCount();
        }

        return balances > 0 ? legs : 0;
    }

    private static void Print(TextWriter output, string what, long legs, TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {legs:N0} legs in {elapsed.TotalSeconds:N1} s, {legs / elapsed.TotalSeconds:N0} legs/s, peak {process.PeakWorkingSet64 / 1_048_576:N0} MB"));
    }
}
