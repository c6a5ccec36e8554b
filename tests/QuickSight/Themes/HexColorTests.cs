using QsGen.QuickSight.Themes;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Themes;

[TestFixture]
internal sealed class HexColorTests
{
    [Test]
    public void ToString_LowerCaseDigits_AreUpperCase() => Assert.That(new HexColor("#ab12ef").ToString(), Is.EqualTo("#AB12EF"));

    [TestCase("")]
    [TestCase("AB12EF")]
    [TestCase("#AB12E")]
    [TestCase("#AB12EG")]
    [TestCase("#AB12EF\n")]
    public void New_OtherText_IsRefused(string text) => TreeAssert.Throws(() => _ = new HexColor(text), "no colour");
}
