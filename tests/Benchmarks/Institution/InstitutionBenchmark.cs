using System.Diagnostics;
using QsGen.Institution;
using QsGen.Institution.Bundled;
using QsGen.Institution.Loading;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Benchmarks.Institution;

/// <summary>Times loading with all checks: the curated institution, and a generated one of 2,000 rails and 5,000 accounts.</summary>
internal static class InstitutionBenchmark
{
    private const int Seed = 7;
    private const int Warmups = 30;
    private const int Rounds = 100;
    private const int LargeRounds = 10;

    public static void Run()
    {
        var story = BundledInstitutions.Text(BundledInstitutions.Story);
        Console.WriteLine($"first load, cold: {Milliseconds(() => Load(story)):F1} ms");
        Report($"{BundledInstitutions.Story}, {story.Length:N0} characters", story, Warmups, Rounds);

        var large = InstitutionGenerator.Yaml(Seed, GeneratorSize.Exactly(rails: 2_000, accounts: 5_000));
        Report($"2,000 rails and 5,000 accounts, {large.Length:N0} characters", large, 3, LargeRounds);
    }

    private static void Report(string title, string yaml, int warmups, int rounds)
    {
        for (var i = 0; i < warmups; i++)
        {
            Load(yaml);
        }

        var times = Enumerable.Range(0, rounds).Select(_ => Milliseconds(() => Load(yaml))).Order().ToList();
        Console.WriteLine($"{title}: median {times[rounds / 2]:F2} ms, best {times[0]:F2} ms, worst {times[^1]:F2} ms");
    }

    private static void Load(string yaml)
    {
        var result = InstitutionLoader.Parse(yaml, "benchmark.yaml");
        if (!result.IsUsable)
        {
            throw new InvalidOperationException(
                $"The institution does not load: {result.Findings.First(finding => finding.Severity == Severity.Error)}");
        }
    }

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
