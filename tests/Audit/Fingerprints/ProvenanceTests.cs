using QsGen.Audit.Fingerprints;

namespace QsGen.Tests.Audit.Fingerprints;

/// <summary>The fingerprint and the form in which a file carries it.</summary>
internal sealed class ProvenanceTests
{
    private static Provenance Known { get; } =
        new(new(3, new string('a', 64)), new(7, new string('b', 64)), new string('c', 64), "v8.5.7");

    public static IEnumerable<Provenance> Others =>
    [
        Known with { Transactions = Known.Transactions with { Mark = 4 } },
        Known with { Transactions = Known.Transactions with { Sha = new('d', 64) } },
        Known with { Balances = Known.Balances with { Mark = 8 } },
        Known with { Balances = Known.Balances with { Sha = new('d', 64) } },
        Known with { InstitutionSha = new('d', 64) },
        Known with { Code = "v8.5.8" },
    ];

    [Test]
    public void Composite_Known_IsAsTheReferenceHasIt()
    {
        Assert.That(Known.Composite, Is.EqualTo("3eb3053c1023b978a81e1725a770af50a6b7e42907f8d4b487de502ca70618c6"));
        Assert.That(Known.Short, Is.EqualTo("3eb3053c"));
    }

    [TestCaseSource(nameof(Others))]
    public void Composite_AnyPartIsAnother_IsAnother(Provenance other) => Assert.That(other.Composite, Is.Not.EqualTo(Known.Composite));

    [Test]
    public void ToJson_ReadBack_IsTheSame()
    {
        var read = Provenance.Parse(Known.ToJson(), out var composite, out var problem);

        Assert.That((read, composite, problem), Is.EqualTo((Known, Known.Composite, (string?)null)));
    }

    [Test]
    public void ToJson_Known_IsCompactAndInOrder() => Assert.That(
        Known.ToJson(),
        Does.StartWith("{\"schema\":\"qsg-audit-provenance-v1\",\"composite_sha\":\"3eb3053c")
            .And.EndsWith(",\"code_identity\":\"v8.5.7\"}"));

    [TestCase("", "JSON")]
    [TestCase("[]", "qsg-audit-provenance-v1")]
    [TestCase("{\"schema\":\"v2\"}", "qsg-audit-provenance-v1")]
    [TestCase("{\"schema\":\"qsg-audit-provenance-v1\"}", "key")]
    public void Parse_SomethingElse_SaysWhatIsWrong(string text, string expected)
    {
        Assert.That(Provenance.Parse(text, out _, out var problem), Is.Null);
        Assert.That(problem, Does.Contain(expected));
    }
}
