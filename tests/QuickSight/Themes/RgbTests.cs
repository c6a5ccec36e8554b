using QsGen.QuickSight.Themes;

namespace QsGen.Tests.QuickSight.Themes;

[TestFixture]
internal sealed class RgbTests
{
    [TestCase(0xAB12EF, "#AB12EF")]
    [TestCase(0x00000A, "#00000A")]
    public void ToString_Colour_HasSixUpperCaseDigits(int parts, string expected) =>
        Assert.That(new Rgb(parts).ToString(), Is.EqualTo(expected));

    [TestCase(-1)]
    [TestCase(0x1000000)]
    public void New_OtherNumber_IsRefused(int parts) => Assert.That(() => new Rgb(parts), Throws.TypeOf<ArgumentOutOfRangeException>());
}
