using Grpc.Core;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Providers;

/// <summary>Reads what a failed provider call says about its failure.</summary>
internal static class RpcFailure
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>The failure in the engine's terms: partial if the object exists nevertheless.</summary>
    public static ProviderException Of(RpcException exception)
    {
        foreach (var entry in exception.Trailers.Where(entry => entry.Key == DetailsTrailer))
        {
            var status = global::QsGen.Wire.Rpc.Status.Parser.ParseFrom(entry.ValueBytes);
            foreach (var detail in status.Details.Where(detail => detail.Is(ErrorResourceInitFailed.Descriptor)))
            {
                return Partial(detail.Unpack<ErrorResourceInitFailed>(), exception);
            }
        }

        return new ProviderException(
            exception.StatusCode == StatusCode.Unavailable && exception.InnerException is not null
                ? "the provider ended while it was working"
                : exception.Status.Detail,
            exception);
    }

    private static PartialFailureException Partial(ErrorResourceInitFailed failure, RpcException exception) => new(
        failure.Id,
        PropertyDecoder.FromStruct(failure.Properties),
        failure.Inputs is null ? null : PropertyDecoder.FromStruct(failure.Inputs),
        [.. failure.Reasons.DefaultIfEmpty(exception.Status.Detail)],
        failure.Reasons.Count == 0 ? exception.Status.Detail : string.Join("; ", failure.Reasons));
}
