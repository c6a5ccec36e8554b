using QsGen.QuickSight.Emission;

namespace QsGen.Tests.QuickSight.Emission;

[TestFixture]
internal sealed class NameBasedUuidTests
{
    // Computed with another implementation of RFC 9562. Another value would rename every node of every deployed app.
    [TestCase("visual/sheet-orders/list", "ec45d816-8416-519e-a6b6-4167f9eb2128")]
    [TestCase("gr\u00F6\u00DFe", "5b750459-8c64-5429-bfc3-d8bfaebaaeeb")]
    public void Of_Name_IsTheSameForever(string name, string expected) => Assert.That(NameBasedUuid.Of(name), Is.EqualTo(expected));
}
