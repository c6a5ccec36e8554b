using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Visuals;

namespace QsGen.Tests.QuickSight.Emission;

[TestFixture]
internal sealed class ApiTextTests
{
    [Test]
    public void Of_EnumValues_AreSpelledAsTheApiSpellsThem()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ApiText.Of(NullOption.NonNullsOnly), Is.EqualTo("NON_NULLS_ONLY"));
            Assert.That(ApiText.Of(BarArrangement.StackedPercent), Is.EqualTo("STACKED_PERCENT"));
            Assert.That(ApiText.Of(ColumnType.Datetime), Is.EqualTo("DATETIME"));
        }
    }

    [Test]
    public void Of_Time_IsInUtcWithMilliseconds() => Assert.That(
        ApiText.Of(new DateTimeOffset(2030, 1, 31, 23, 30, 0, 7, TimeSpan.FromHours(-2))), Is.EqualTo("2030-02-01T01:30:00.007Z"));
}
