using System.Text;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;

namespace QsGen.Tests.Viewer.Formats;

/// <summary>How numbers, times and texts are written.</summary>
internal sealed class FormatTests
{
    [TestCase("{}", false, "-1234.5", "−1,234.50")]
    [TestCase("{}", true, "1234", "1,234")]
    [TestCase("""{"CurrencyDisplayFormatConfiguration": {"Symbol": "USD", "DecimalPlacesConfiguration": {"DecimalPlaces": 2}}}""", false,
        "-0.005", "−$0.01")]
    [TestCase("""{"NumberDisplayFormatConfiguration": {"NumberScale": "AUTO", "DecimalPlacesConfiguration": {"DecimalPlaces": 1}}}""",
        false, "1250000", "1.3M")]
    [TestCase("""{"PercentageDisplayFormatConfiguration": {}}""", false, "0.125", "12.50%")]
    public void Number_IsWritten(string configuration, bool isWhole, string number, string expected) => Assert.That(
        NumberFormat.Read(DefinitionNode.Parse(Encoding.UTF8.GetBytes($$"""{"FormatConfiguration": {{configuration}}}""")), isWhole)
            .Write(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
        Is.EqualTo(expected));

    [TestCase("YYYY-MM-DD HH:mm", "2026-03-09 07:05")]
    [TestCase("MMM D, YYYY [at] h A", "Mar 9, 2026 at 7 AM")]
    [TestCase("YYYY-[Q]Q", "2026-Q1")]
    public void Time_IsWrittenByMomentsTokens(string pattern, string expected) =>
        Assert.That(TimeFormat.Write(new LocalDateTime(2026, 3, 9, 7, 5), pattern), Is.EqualTo(expected));

    [Test]
    public void TextBox_KeepsWhatIsSafeAndTakesTheRestForText()
    {
        var frame = TextBoxReader.Read(
            "t",
            "<text-box><inline font-size=\"36px\" color=\"#2D6A4F\">A &amp; B</inline><br/><script>alert(1)</script>"
            + "<a href=\"javascript:alert(1)\">no</a><a href=\"https://example.org/\">yes</a>"
            + "<ul><li class=\"ql-indent-1\">x</li></ul></text-box>");

        Assert.That(frame.Content.Select(node => node.GetType()), Is.EqualTo(new[]
        {
            typeof(TextSpan), typeof(TextBreak), typeof(TextRun), typeof(TextRun), typeof(TextLink), typeof(TextList),
        }));
        Assert.That(((TextSpan)frame.Content[0]).Style, Is.EqualTo(new TextStyle(36, "#2D6A4F")));
        Assert.That(((TextList)frame.Content[5]).Items.Single().Level, Is.EqualTo(1));
    }

    [TestCase("<text-box>never closed <b>x</text-box>", "never closed x")]
    [TestCase("<!DOCTYPE x [<!ENTITY a \"b\">]><text-box>&a;</text-box>", "]> &a;")]
    public void TextBox_Broken_IsItsWords(string markup, string words) =>
        Assert.That(TextBoxReader.Read("t", markup).Content, Is.EqualTo(new TextNode[] { new TextRun(words) }));
}
