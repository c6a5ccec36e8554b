using System.Collections.Concurrent;
using QsGen.Institution;
using QsGen.Institution.Findings;
using QsGen.Institution.Rules;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Institution;

internal sealed class MutatorTests
{
    [Test]
    public void Load_MutatedInstitution_IsRejectedForTheMutatedRuleAtItsPlace()
    {
        var failures = new ConcurrentBag<string>();

        Parallel.For(0, PropertyCases.Count, PropertyCases.Options, seed =>
        {
            if (Problem(seed) is { } problem)
            {
                failures.Add($"seed {seed}: {problem}");
            }
        });

        Assert.That(failures, Is.Empty);
    }

    [Test]
    public void Mutations_CoverEveryErrorRule()
    {
        // These concern files without any entity, or YAML syntax, which the fuzzing of bytes covers.
        Rule[] others = [LoadRules.FileReadable, LoadRules.ValidYaml, LoadRules.FileNotEmpty, LoadRules.RootIsMapping];
        // These concern the inside of a theme or a section as a whole; the generator has no theme, no bands of health and no long text.
        string[] whole = ["L05", "L09", "L10", "L47", "L48", "L49", "L50", "L51", "L52", "L90", "L91", "L92", "L93"];

        var covered = InstitutionMutator.All.Select(mutation => mutation.Rule).Concat(others.Select(rule => rule.Id)).Concat(whole);

        Assert.That(
            RuleCatalog.All.Where(rule => rule.Severity == Severity.Error).Select(rule => rule.Id), Is.EquivalentTo(covered.Distinct()));
    }

    private static string? Problem(int seed)
    {
        var mutated = InstitutionMutator.Mutate(seed);
        var result = InstitutionLoader.Parse(PlaceMark.Remove(mutated.Yaml), $"seed-{seed}.yaml");
        var errors = result.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var isRejected = result.Model is null && errors.TrueForAll(finding => finding.RuleId == mutated.Rule);
        var isPlaced = errors.Exists(finding => (finding.Line, finding.Column) == PlaceMark.PlaceOf(mutated.Yaml));
        return isRejected && isPlaced
            ? null
            : $"{mutated.Rule} at {PlaceMark.PlaceOf(mutated.Yaml)}\n{string.Join('\n', errors)}\n{mutated.Yaml}";
    }
}
