using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using QsGen.Provider.Components;
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

    /// <summary>The status of a component whose inputs are wrong: the engine shows each with its path.</summary>
    public static RpcException Of(ComponentInputException wrong, string component)
    {
        var detail = new InputPropertiesError();
        detail.Errors.Add(wrong.Problems.Select(problem =>
            new InputPropertiesError.Types.PropertyError { PropertyPath = problem.Property, Reason = problem.Reason }));
        return WithDetail(StatusCode.InvalidArgument, $"{component}: {wrong.Message}", "InputPropertiesError", detail);
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
        return WithDetail(StatusCode.Unknown, failure.Message, "ErrorResourceInitFailed", detail);
    }

    private static RpcException WithDetail(StatusCode code, string message, string type, IMessage detail)
    {
        var status = new Rpc.Status
        {
            Code = (int)code,
            Message = message,
            Details = { new Any { TypeUrl = $"type.googleapis.com/pulumirpc.{type}", Value = detail.ToByteString() } },
        };
        var trailers = new Metadata { { DetailsTrailer, status.ToByteArray() } };
        return new(new Grpc.Core.Status(code, message), trailers);
    }
}
