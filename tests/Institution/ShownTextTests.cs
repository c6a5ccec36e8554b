using QsGen.Institution;

namespace QsGen.Tests.Institution;

/// <summary>Nothing in a name moves a cursor, breaks a line or turns the direction of reading.</summary>
internal sealed class ShownTextTests
{
    [TestCase("Zo\u00eb \u05d0\u05d1 \u5317", "Zo\u00eb \u05d0\u05d1 \u5317")]
    [TestCase("a\u202Eb", "a\\u202eb")]
    [TestCase("a\u2066b\u2069", "a\\u2066b\\u2069")]
    [TestCase("a\u2028b", "a\\u2028b")]
    [TestCase("a\u001b[31mb", "a\\u001b[31mb")]
    [TestCase("a\rb", "a\\u000db")]
    [TestCase("a\u0085b\u007f", "a\\u0085b\\u007f")]
    [TestCase("a\u200Fb", "a\\u200fb")]
    public void Text_ThatIsNotSeen_IsSpelled(string text, string shown)
    {
        Assert.That(ShownText.Line(text), Is.EqualTo(shown));
        Assert.That(ShownText.Lines(text), Is.EqualTo(shown));
    }

    [Test]
    public void Lines_StayLines_AndBecomeOne()
    {
        Assert.That(ShownText.Lines("a\tb\r\nc\n"), Is.EqualTo("a\tb\r\nc\n"));
        Assert.That(ShownText.Line("a\tb\r\nc"), Is.EqualTo("a\\u0009b\\u000d\\u000ac"));
    }

    [TestCase("a\u202Eb", false)]
    [TestCase(@"a\u2028b", false)]
    [TestCase("\u05d0\u200Fb", true)]
    public void Name_ThatTurnsTheDirection_IsRefused(string name, bool isFine) => Assert.That(
        Harbor.Load(Harbor.Valid.Replace("slip_no", $"\"{name}\"", StringComparison.Ordinal)).Findings
            .Any(finding => finding.RuleId == "L60"),
        Is.EqualTo(!isFine));
}
