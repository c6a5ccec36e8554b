using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using QsGen.Engine.Deployments;
using QsGen.Engine.Plans;
using QsGen.Engine.Urns;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Monitor;

/// <summary>The service through which programs and providers tell the person something.</summary>
internal sealed class EngineService(PlanRecorder recorder, Func<bool> stopping) : global::QsGen.Wire.Rpc.Engine.EngineBase
{
    private string _root = "";

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // A program whose calls end because something failed complains about that; the failure itself has been reported.
        if (!(stopping() && request.Message.Contains(MonitorService.ShutDown, StringComparison.Ordinal)))
        {
            recorder.Report(new Diagnostic(
                (MessageSeverity)request.Severity,
                Urn.IsWellFormed(request.Urn) ? new Urn(request.Urn) : null,
                request.Message,
                request.StreamId,
                request.Ephemeral));
        }

        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = Volatile.Read(ref _root) });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        Volatile.Write(ref _root, request.Urn);
        return Task.FromResult(new SetRootResourceResponse());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(
        RequirePulumiVersionRequest request, ServerCallContext context) => Task.FromResult(new RequirePulumiVersionResponse());
}
