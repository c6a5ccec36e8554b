using System.Collections.Concurrent;
using System.Text;
using QsGen.Institution;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Institution;

internal sealed class FuzzTests
{
    private const string Alphabet = "{}[]:,-?&*!|>'\"%@`#<~ \n\t\\/.09azAZ\u0000\u0007\u0085\u2028\uFEFF\uD800é§\r";

    [Test]
    public void Parse_AnyBytes_EndsInAModelOrAFinding() => AssertSurvives((dice, _) =>
        [.. Enumerable.Range(0, dice.Between(0, 80)).Select(_ => (byte)dice.Between(0, 255))]);

    [Test]
    public void Parse_AnySigns_EndsInAModelOrAFinding() => AssertSurvives((dice, _) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, dice.Between(0, 60)).Select(_ => dice.Pick(Alphabet.ToCharArray())))));

    [Test]
    public void Parse_DamagedInstitution_EndsInAModelOrAFinding() => AssertSurvives((dice, seed) =>
    {
        var bytes = Encoding.UTF8.GetBytes(InstitutionGenerator.Yaml(seed % 100)).ToList();
        for (var damage = dice.Between(1, 8); damage > 0; damage--)
        {
            var at = dice.Between(0, bytes.Count - 1);
            switch (dice.Between(0, 3))
            {
                case 0:
                    bytes[at] = (byte)dice.Between(0, 255);
                    break;
                case 1:
                    bytes[at] = (byte)dice.Pick("{}[]:,-?&*!|>'\"#\n ".ToCharArray());
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(dice.Between(1, 40), bytes.Count - at - 1));
                    break;
                default:
                    bytes.InsertRange(at, bytes.Slice(at, Math.Min(30, bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    });

    [Test]
    public void Parse_DeepNesting_IsRefused()
    {
        var result = InstitutionLoader.Parse("instance: x\ndescription: " + new string('[', 100_000), "deep.yaml");

        Assert.That(result.Findings.Single().RuleId, Is.EqualTo("L02"));
    }

    [Test]
    public void Parse_AliasesThatMultiply_EndInFindings()
    {
        var text = new StringBuilder("x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 40; i++)
        {
            text.Append($"x-a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        text.Append("instance: x\nrails: *a39\naccounts: [{id: *a39, scope: {a: *a38}}]\n");

        Assert.That(InstitutionLoader.Parse(text.ToString(), "laughs.yaml").Model, Is.Null);
    }

    [Test]
    public void Parse_AliasToItself_IsRefused() =>
        Assert.That(Harbor.Load("instance: x\nrails: &a [*a]\n").Findings.Single().RuleId, Is.EqualTo("L02"));

    private static void AssertSurvives(Func<Dice, int, byte[]> input)
    {
        var failures = new ConcurrentBag<string>();
        Parallel.For(0, PropertyCases.Count, PropertyCases.Options, seed =>
        {
            var bytes = input(new(seed), seed);
            try
            {
                var result = InstitutionLoader.Parse(bytes, "fuzz.yaml");
                if (result.Model is null && !result.Findings.Any(finding => finding.Severity == Severity.Error))
                {
                    failures.Add($"seed {seed}: no model and no error");
                }
            }
            catch (Exception exception)
            {
                failures.Add($"seed {seed}: {exception}\n{Convert.ToBase64String(bytes)}");
            }
        });

        Assert.That(failures, Is.Empty);
    }
}
