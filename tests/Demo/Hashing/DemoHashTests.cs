using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Hashing;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;

namespace QsGen.Tests.Demo.Hashing;

internal sealed class DemoHashTests
{
    private static readonly DemoOptions Options = DemoRows.Options(days: 45, scale: 0.2m);
    private static readonly string[] LockLines = ["seed_hash", "  postgres:", "  oracle:"];

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Of_SameOptionsTwice_IsTheSame(string name)
    {
        var institution = BundledInstitutions.Load(name);

        var (first, second) = (Hash(institution, Options), Hash(institution, Options));

        Assert.That(second.Total, Is.EqualTo(first.Total));
        Assert.That(second.Segments, Is.EqualTo(first.Segments));
    }

    [Test]
    public void Of_OtherSeed_ChangesTheBaseline()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Story);

        var changed = Changed(Hash(institution, Options with { Seed = 43 }), Hash(institution, Options));

        Assert.That(changed, Does.Contain(DemoSegment.BaselineName));
    }

    [Test]
    public void Of_HigherLimit_ChangesTheBreachAmongTheScenarios()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default);
        var raised = institution with
        {
            LimitSchedules = institution.LimitSchedules.Select(limit => limit with { Cap = limit.Cap * 2 }).ToValueList(),
        };

        var changed = Changed(Hash(raised, Options), Hash(institution, Options));

        Assert.That(changed, Does.Contain("limit-breach"));
        Assert.That(changed, Does.Not.Contain("supersession"));
    }

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Set_ThenCheck_HoldsAndKeepsEveryOtherLine(string name)
    {
        var (yaml, institution) = (BundledInstitutions.Text(name), BundledInstitutions.Load(name));
        var hash = Hash(institution, Options);

        var locked = SeedHashLock.Set(yaml, hash)!;

        var reloaded = InstitutionLoader.Parse(locked, "locked.yaml");
        Assert.That(reloaded.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
        Assert.That(SeedHashLock.Check(locked, reloaded.Model!, hash).Holds, Is.True);
        Assert.That(SeedHashLock.Set(locked, hash), Is.EqualTo(locked));
        Assert.That(Others(locked), Is.EqualTo(Others(yaml)));
    }

    [Test]
    public void Check_OneScenarioDiffers_NamesIt()
    {
        var institution = BundledInstitutions.Load(BundledInstitutions.Default);
        var hash = Hash(institution, Options);
        var other = hash with
        {
            Total = new string('0', 64),
            Segments = [.. hash.Segments.Select(segment => segment.Name == "drift" ? segment with { Hash = new string('1', 64) }
                : segment)],
        };
        var locked = SeedHashLock.Set(BundledInstitutions.Text(BundledInstitutions.Default), other)!;

        var verdict = SeedHashLock.Check(locked, InstitutionLoader.Parse(locked, "locked.yaml").Model!, hash);

        Assert.That(verdict.Holds, Is.False);
        Assert.That(verdict.Changed, Is.EqualTo(new[] { "drift" }));
    }

    private static List<string> Changed(DemoHash one, DemoHash other) =>
        [.. one.Segments.Except(other.Segments).Concat(other.Segments.Except(one.Segments)).Select(segment => segment.Name).Distinct()];

    private static DemoHash Hash(InstitutionModel institution, DemoOptions options) => DemoHash.Of(new DemoGenerator(institution, options));

    private static IEnumerable<string> Others(string yaml) => yaml.Split('\n')
        .Where(line => !LockLines.Any(start => line.StartsWith(start, StringComparison.Ordinal)) && !DemoHashLine(line));

    private static bool DemoHashLine(string line) =>
        line.StartsWith("  # ", StringComparison.Ordinal) && line.Split(' ') is [.., { Length: 64 }];
}
