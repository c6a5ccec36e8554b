using QsGen.QuickSight.Text;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Text;

[TestFixture]
internal sealed class MarkdownTextTests
{
    [TestCase("", "")]
    [TestCase("one\ntwo", "one<br/>two")]
    [TestCase("one\r\ntwo", "one<br/>two")]
    [TestCase("one\n\ntwo", "one<br/><br/>two")]
    [TestCase("one\n\n\n\ntwo", "one<br/><br/>two")]
    [TestCase("one\n  \ntwo", "one<br/><br/>two")]
    [TestCase("\none\n", "one")]
    [TestCase("a & b < c > d", "a &amp; b &lt; c &gt; d")]
    [TestCase("[brackets] (alone)", "[brackets] (alone)")]
    [TestCase("[no target]", "[no target]")]
    [TestCase("bell\u0007", "bell")]
    [TestCase("tab\tand \uD83D\uDE00", "tab and \uD83D\uDE00")]
    public void ToXml_Text_IsEscapedWithBreaks(string markdown, string expected) =>
        Assert.That(MarkdownText.ToXml(markdown), Is.EqualTo(expected));

    [Test]
    public void ToXml_HalfOfACharacter_IsDropped() =>
        Assert.That(MarkdownText.ToXml($"lonely {'\uD83D'} half"), Is.EqualTo("lonely  half"));

    [TestCase("[t](https://x.org/?a=1&b=2)", "<a href=\"https://x.org/?a=1&amp;b=2\" target=\"_self\">t</a>")]
    [TestCase("[a & b](mailto:a@b.org)", "<a href=\"mailto:a@b.org\" target=\"_self\">a &amp; b</a>")]
    [TestCase("[q](https://x.org/\"onclick)", "<a href=\"https://x.org/&quot;onclick\" target=\"_self\">q</a>")]
    [TestCase("[1](http://a.b) and [2](http://c.d)",
        "<a href=\"http://a.b\" target=\"_self\">1</a> and <a href=\"http://c.d\" target=\"_self\">2</a>")]
    public void ToXml_Links_BecomeAnchors(string markdown, string expected) =>
        Assert.That(MarkdownText.ToXml(markdown), Is.EqualTo(expected));

    [TestCase("[x](javascript:alert)")]
    [TestCase("[x](ftp://a.b)")]
    [TestCase("[x](relative/page)")]
    public void ToXml_OtherTargets_AreRefused(string markdown) =>
        TreeAssert.Throws(() => _ = MarkdownText.ToXml(markdown), "link 'x'", "http, https and mailto");

    [TestCase("one\ntwo\n\nthree\n  four\n\n\nfive", "one two\n\nthree four\n\nfive")]
    [TestCase("  one  \n", "one")]
    public void Unwrap_WrappedText_KeepsParagraphsOnly(string text, string expected) =>
        Assert.That(MarkdownText.Unwrap(text), Is.EqualTo(expected));
}
