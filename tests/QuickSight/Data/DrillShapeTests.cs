using QsGen.QuickSight.Data;

namespace QsGen.Tests.QuickSight.Data;

[TestFixture]
internal sealed class DrillShapeTests
{
    [Test]
    public void FitsInto_SpecialIntoGeneral_NotTheOtherWayRound()
    {
        var account = new DrillShape("account");
        var ledger = new DrillShape("ledger account", account);
        var main = new DrillShape("main ledger account", ledger);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(main.FitsInto(account), Is.True);
            Assert.That(ledger.FitsInto(ledger), Is.True);
            Assert.That(account.FitsInto(ledger), Is.False);
        }
    }

    [Test]
    public void FitsInto_TheTwoDates_NeverConvert()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DrillShape.DayText.FitsInto(DrillShape.DateTimeDay), Is.False);
            Assert.That(DrillShape.DateTimeDay.FitsInto(DrillShape.DayText), Is.False);
        }
    }
}
