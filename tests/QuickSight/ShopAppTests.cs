using QsGen.QuickSight.Emission;
using QsGen.Tests.QuickSight.Samples;

namespace QsGen.Tests.QuickSight;

[TestFixture]
internal sealed class ShopAppTests
{
    [Test]
    public void Emit_SampleApp_GivesTheSameBytesEachTime()
    {
        var first = Json.Compact(ShopApp.Build().Emit(dataset => $"arn:{dataset.Identifier}"));
        var second = Json.Compact(ShopApp.Build().Emit(dataset => $"arn:{dataset.Identifier}"));

        Assert.That(second, Is.EqualTo(first));
    }
}
