using Grpc.Core;
using QsGen.Provider.Hosting;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using Status = QsGen.Wire.Rpc.Status;

namespace QsGen.Tests.Provider;

internal sealed class FailureStatusTests
{
    [TestCase(true, StatusCode.FailedPrecondition)]
    [TestCase(false, StatusCode.Internal)]
    public void Of_Failure_SaysWhetherSomethingMayHaveHappened(bool nothingChanged, StatusCode expected)
    {
        var error = FailureStatus.Of(new ResourceFailure("no space left") { NothingChanged = nothingChanged });

        Assert.That((error.StatusCode, error.Status.Detail), Is.EqualTo((expected, "no space left")));
    }

    [Test]
    public void Of_ResourceThatExistsInPart_CarriesItInTheDetails()
    {
        var inputs = PropertyValue.Object(("url", ((PropertyValue)"x").AsSecret()));
        var outputs = inputs.SetItem("tables", 3);
        var failure = new ResourceFailure("stopped half-way") { Partial = new("db#bank", inputs, outputs), Reasons = ["a", "b"] };

        var error = FailureStatus.Of(failure);

        var status = Status.Parser.ParseFrom(error.Trailers.GetValueBytes("grpc-status-details-bin"));
        var detail = status.Details.Single().Unpack<ErrorResourceInitFailed>();
        Assert.That((status.Code, status.Message), Is.EqualTo(((int)error.StatusCode, "stopped half-way")));
        Assert.That((detail.Id, detail.Reasons), Is.EqualTo(("db#bank", new[] { "a", "b" })));
        Assert.That(PropertyDecoder.FromStruct(detail.Properties), Is.EqualTo(outputs));
        Assert.That(PropertyDecoder.FromStruct(detail.Inputs), Is.EqualTo(inputs));
    }
}
