using System.Xml.Linq;
using CsCheck;
using QsGen.QuickSight.Checks;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Themes;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Text;

[TestFixture]
internal sealed class RichTextTests
{
    private static readonly ThemePalette Palette = new() { Accent = new(0xABCDEF) };

    [Test]
    public void Title_DefaultColor_IsTheAccentInUpperCase() => Assert.That(
        RichText.Title("A & B").Render(Palette), Is.EqualTo("<inline font-size=\"36px\" color=\"#ABCDEF\">A &amp; B</inline>"));

    [TestCase("one two three", 13, "one two three")]
    [TestCase("one two three", 12, "one two…")]
    [TestCase("onetwothree", 6, "onetwo…")]
    [TestCase("see [our own pages](https://bank.example/a) there", 16, "see…")]
    [TestCase("see [us](https://b.example) there", 30, "see <a href=\"https://b.example\" target=\"_self\">us</a>…")]
    public void Excerpt_OfALongerText_EndsAtAWordAndInNoLink(string text, int characters, string shown) =>
        Assert.That(RichText.Excerpt(text, characters).Render(Palette), Is.EqualTo(shown));

    [Test]
    public void Run_WithoutSizeAndColor_HasNoAttributes() =>
        Assert.That(RichText.Run("x").Render(Palette), Is.EqualTo("<inline>x</inline>"));

    [TestCase(ThemeColor.Accent)]
    [TestCase(ThemeColor.LinkTint)]
    [TestCase(ThemeColor.Danger)]
    [TestCase(ThemeColor.Warning)]
    [TestCase(ThemeColor.Success)]
    public void Run_AnyThemeColor_IsAHexColor(ThemeColor color) =>
        Assert.That(RichText.Run("x", color: color).Render(Palette), Does.Match(" color=\"#[0-9A-F]{6}\""));

    [Test]
    public void HeadingAndSubheading_HaveTheirSizes() => Assert.That(
        RichText.Of(RichText.Heading("a", null), RichText.Break, RichText.Subheading("b", null)).Render(Palette),
        Is.EqualTo("<inline font-size=\"32px\">a</inline><br/><inline font-size=\"20px\">b</inline>"));

    [Test]
    public void Bullets_MarkdownItems_AreListItemsOfTheEditorsClass() => Assert.That(
        RichText.Bullets(["one", "[two](https://b.org)"]).Render(Palette),
        Is.EqualTo("<ul><li class=\"ql-indent-0\">one</li><li class=\"ql-indent-0\">"
            + "<a href=\"https://b.org\" target=\"_self\">two</a></li></ul>"));

    [Test]
    public void Bullets_WithoutItems_AreRefused() => TreeAssert.Throws(() => _ = RichText.Bullets(Array.Empty<string>()), "no items");

    [Test]
    public void Prose_LinksThatNoTextBoxMayHold_AreWords() => Assert.That(
        RichText.Prose("See [the book](docs/book.md), [x](javascript:alert(1)) and [us](https://us.example/).").Render(Palette),
        Is.EqualTo(
            "See the book (docs/book.md), [x] (javascript:alert(1)) and <a href=\"https://us.example/\" target=\"_self\">us</a>."));

    [Test]
    public void Prose_WrappedText_IsOneLinePerParagraph() =>
        Assert.That(RichText.Prose("one\ntwo\n\nthree").Render(Palette), Is.EqualTo("one two<br/><br/>three"));

    [Test]
    public void Markdown_AnyText_IsWellFormedXml() => Gen.String.Sample(text =>
    {
        // Bare text of any kind must neither break the XML nor leave a line feed; links are tested elsewhere.
        var harmless = text.Replace('[', '(');
        var content = new TextBox("box", [RichText.Markdown(harmless), RichText.Plain(harmless), RichText.Run(harmless)]).Render(Palette);
        return TextBoxCheck.FindFault(content) is null && XElement.Parse(content).Name == "text-box";
    });

    [TestCase("<text-box>one\n\ntwo</text-box>", "line feeds")]
    [TestCase("<text-box>[a](b)</text-box>", "markdown link")]
    [TestCase("<text-box>a & b</text-box>", "well-formed")]
    public void FindFault_BadContent_SaysWhy(string content, string expected) =>
        Assert.That(TextBoxCheck.FindFault(content), Does.Contain(expected));

    [Test]
    public void Check_PlainTextWithAMarkdownLink_IsRefused() =>
        TreeAssert.Refuses(AppWith(new TextBox("welcome", ["see [this](https://b.org)"])), "text-box", "text box 'welcome'",
            "RichTextTests.cs");

    [Test]
    public void Check_TextBoxThatIsTooLong_IsRefused() =>
        TreeAssert.Refuses(AppWith(new TextBox("welcome", [new string('x', TextBox.MaximumLength)])), "text-box",
            $"QuickSight takes {TextBox.MaximumLength}");

    [Test]
    public void TextBox_WithoutContent_IsRefused() => TreeAssert.Throws(() => _ = new TextBox("welcome", []), "text box 'welcome'");

    [TestCase("")]
    [TestCase("two words")]
    [TestCase("umläut")]
    public void TextBox_IdOutsideThePattern_IsRefused(string id) => TreeAssert.Throws(() => _ = new TextBox(id, ["text"]), $"'{id}'");

    private static App AppWith(TextBox box)
    {
        Dataset orders = TinyShop.Orders();
        return TinyShop.App(orders, TinyShop.Sheet(TinyShop.SheetId(), box, TinyShop.Kpi(orders)));
    }
}
