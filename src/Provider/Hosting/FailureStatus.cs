using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using Rpc = QsGen.Wire.Rpc;

namespace QsGen.Provider.Hosting;

/// <summary>Failures as the engine understands them.</summary>
internal static class FailureStatus
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>
    /// A failure's status. A resource that exists in part goes along, so that the engine keeps it and the next run finishes it.
    /// </summary>
    public static RpcException Of(ResourceFailure failure)
    {
        if (failure.Partial is { } partial)
        {
            return Partial(failure, partial);
        }

        // The engine takes INTERNAL for "nobody knows what happened", and most other codes for "nothing happened".
        var code = failure.NothingChanged ? StatusCode.FailedPrecondition : StatusCode.Internal;
        return new(new Grpc.Core.Status(code, failure.Message));
    }

    private static RpcException Partial(ResourceFailure failure, ManagedState partial)
    {
        var detail = new ErrorResourceInitFailed
        {
            Id = partial.Id,
            Properties = PropertyEncoder.ToStruct(partial.Outputs),
            Inputs = PropertyEncoder.ToStruct(partial.Inputs),
            Reasons = { failure.Reasons.IsEmpty ? [failure.Message] : failure.Reasons },
        };
        var status = new Rpc.Status
        {
            Code = (int)StatusCode.Unknown,
            Message = failure.Message,
            Details = { new Any { TypeUrl = "type.googleapis.com/pulumirpc.ErrorResourceInitFailed", Value = detail.ToByteString() } },
        };
        var trailers = new Metadata { { DetailsTrailer, status.ToByteArray() } };
        return new(new Grpc.Core.Status(StatusCode.Unknown, failure.Message), trailers);
    }
}
