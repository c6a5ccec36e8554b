using System.Diagnostics;
using System.Globalization;
using QsGen.Audit.Fingerprints;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Institution.Bundled;

namespace QsGen.Benchmarks.Audit;

/// <summary>Rows per second of the fingerprint over a database that <c>demo LEGS URL</c> has loaded.</summary>
/// <remarks>Filling and measuring are processes of their own, so that the peak of memory is the fingerprint's.</remarks>
internal static class FingerprintBenchmark
{
    private static readonly InstitutionModel Institution = BundledInstitutions.Load(BundledInstitutions.Story);

    /// <summary>Copies the legs until there are so many.</summary>
    public static async Task FillAsync(DatabaseUrl url, long rows, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = await SqlSessions.OpenAsync(url, cancellationToken);
        var table = DatabaseSchema.Of(Institution, session.Dialect).SqlNameOf(BaseTables.Transactions);
        var columns = BaseTables.Transactions.Columns.Select(column => column.Name).Where(name => name != "entry").ToList();
        for (var round = 1; ; round++)
        {
            var count = await session.ScalarAsync<long>($"SELECT COUNT(*) FROM {table}", cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} legs"));
            if (count >= rows)
            {
                return;
            }

            await session.ExecuteAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(name =>
                        name == "id" ? $"id || '-{round}'" : name))} FROM {table} WHERE entry <= {rows - count}"),
                cancellationToken);
        }
    }

    /// <summary>Hashes them.</summary>
    public static async Task RunAsync(DatabaseUrl url, TextWriter output, CancellationToken cancellationToken)
    {
        await using var session = await SqlSessions.OpenAsync(url, new() { ReadOnly = true }, cancellationToken);
        await using var moment = await session.BeginSnapshotAsync(cancellationToken);
        var progress = new Steps(output);
        var tables = new BaseFingerprints(session, Institution, progress);
        var (transactions, _) = await tables.MarksAsync(cancellationToken);
        var sha = (await tables.TransactionsAsync(transactions, cancellationToken)).Sha;
        await output.WriteLineAsync($"{session.Dialect.DisplayName}: {progress.Summary}, {sha[..8]}");
    }

    private sealed class Steps(TextWriter output) : IProgress<HashedRows>
    {
        private const long Step = 1_000_000;

        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly TimeSpan _before = Process.GetCurrentProcess().TotalProcessorTime;
        private long _told;

        public string Summary { get; private set; } = "nothing";

        public void Report(HashedRows value)
        {
            using var process = Process.GetCurrentProcess();
            Summary = string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Rows:N0} rows, {_watch.Elapsed.TotalSeconds:0.0} s, {value.Rows / _watch.Elapsed.TotalSeconds:N0} rows/s, "
                + $"{(process.TotalProcessorTime - _before).TotalSeconds:0.0} s of processor, peak {process.PeakWorkingSet64 >> 20} MB");
            if (value.Rows - _told >= Step)
            {
                _told = value.Rows;
                output.WriteLine(Summary);
            }
        }
    }
}
