using QsGen.QuickSight;

namespace QsGen.Tests.QuickSight;

[TestFixture]
internal sealed class HumanNameTests
{
    [TestCase("account_id", "Account ID")]
    [TestCase("expected_eod_balance", "Expected EOD Balance")]
    [TestCase("url", "URL")]
    [TestCase("id", "ID")]
    [TestCase("utc_offset", "UTC Offset")]
    [TestCase("STATUS", "Status")]
    [TestCase("order__line", "Order Line")]
    [TestCase("", "")]
    public void Of_ColumnName_GivesWordsForReaders(string name, string expected) =>
        Assert.That(HumanName.Of(name), Is.EqualTo(expected));

    [TestCase("transfer_id", "Transfers")]
    [TestCase("check_type", "Check Types")]
    [TestCase("category", "Categories")]
    [TestCase("day", "Days")]
    [TestCase("status", "Statuses")]
    [TestCase("id", "IDs")]
    [TestCase("", "")]
    public void PluralOf_ColumnName_SaysWhatIsCounted(string name, string expected) =>
        Assert.That(HumanName.PluralOf(name), Is.EqualTo(expected));
}
