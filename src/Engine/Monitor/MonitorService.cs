using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using QsGen.Engine.Deployments;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Monitor;

/// <summary>The service through which the program registers its resources.</summary>
internal sealed class MonitorService(ProgramSession session) : ResourceMonitor.ResourceMonitorBase
{
    /// <summary>What calls are answered with that wait when the operation is given up.</summary>
    public const string ShutDown = "resource monitor shut down while waiting on step's done channel";

    private static readonly HashSet<string> Features = new(StringComparer.Ordinal)
    {
        "secrets", "resourceReferences", "outputValues", "aliasSpecs", "replacementTrigger", "deletedWith", "resourceHooks",
        "errorHooks",
    };

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });

    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context) =>
        session.Answering(AnswerAsync(request.SupportsResultReporting, async () =>
        {
            var state = await session.Program.RegisterAsync(GoalReader.Read(request), session.Stopping);
            var answer = new Answer(request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues);
            return new RegisterResourceResponse
            {
                Urn = state.Urn.Value,
                Id = state.Id is null or ProviderReference.UnknownId ? "" : state.Id,
                Object = state.Custom ? answer.Encode(state.Outputs) : new EncodedProperties(),
            };
        }));

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context) =>
        session.Answering(AnswerAsync(async () =>
        {
            await session.Program.RegisterOutputsAsync(new Urn(request.Urn), PropertyDecoder.FromStruct(request.Outputs));
            return new Empty();
        }));

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context) =>
        session.Answering(AnswerAsync(async () =>
        {
            if (request.Id.Length == 0)
            {
                throw new RegistrationException($"reading '{request.Name}' needs an id");
            }

            var id = UnknownSentinel.KindOf(request.Id) is null ? request.Id : null;
            var state = await session.Program.ReadAsync(GoalReader.Read(request), id, session.Stopping);
            return new ReadResourceResponse
            {
                Urn = state.Urn.Value,
                Properties = new Answer(request.AcceptSecrets, request.AcceptResources, PartialValues: false).Encode(state.Outputs),
            };
        }));

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context) =>
        session.Answering(AnswerAsync(async () =>
        {
            var result = await session.Program.InvokeAsync(
                request.Tok,
                PropertyDecoder.FromStruct(request.Args),
                ProviderReference.ParseOptional(request.Provider),
                request.Version,
                request.PluginDownloadURL,
                session.Stopping);
            var response = new ResourceInvokeResponse
            {
                Return = new Answer(Secrets: true, request.AcceptResources, PartialValues: true).Encode(result.Value),
            };
            response.Failures.AddRange(result.Failures.Select(failure =>
                new CheckFailure { Property = failure.Property, Reason = failure.Reason }));
            return response;
        }));

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context) =>
        RegisterHook(request.Name, request.Callback, request.OnDryRun, request.IgnoreErrors);

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context) =>
        RegisterHook(request.Name, request.Callback, onDryRun: false, ignoreErrors: false);

    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        if (!session.Signal())
        {
            throw new RpcException(new Grpc.Core.Status(StatusCode.FailedPrecondition, "the program has signalled its end already"));
        }

        await session.Finished;
        return new Empty();
    }

    private Task<Empty> RegisterHook(string name, Callback? callback, bool onDryRun, bool ignoreErrors) =>
        session.Answering(AnswerAsync(() =>
        {
            var target = callback ?? throw new RegistrationException($"the hook '{name}' has no callback");
            session.Hooks.Register(name, new(target.Target, target.Token, onDryRun, ignoreErrors));
            return Task.FromResult(new Empty());
        }));

    private async Task<RegisterResourceResponse> AnswerAsync(bool reportsResults, Func<Task<RegisterResourceResponse>> work)
    {
        try
        {
            return await AnswerAsync(work, rethrowStepFailures: reportsResults && session.ContinuesOnError);
        }
        catch (StepFailedException exception)
        {
            return new RegisterResourceResponse { Urn = exception.Urn.Value, Object = new EncodedProperties(), Result = Result.Fail };
        }
        catch (DependencySkippedException exception)
        {
            return new RegisterResourceResponse { Urn = exception.Urn.Value, Object = new EncodedProperties(), Result = Result.Skip };
        }
    }

    private async Task<T> AnswerAsync<T>(Func<Task<T>> work, bool rethrowStepFailures = false)
    {
        try
        {
            return await work();
        }
        catch (Exception exception)
            when (rethrowStepFailures && exception is StepFailedException or DependencySkippedException)
        {
            throw;
        }
        catch (Exception exception) when (exception is RegistrationException or ProviderException or FormatException)
        {
            session.Reject(exception.Message);
            throw new RpcException(new Grpc.Core.Status(StatusCode.Unavailable, ShutDown));
        }
        catch (Exception exception)
            when (exception is StepFailedException or DependencySkippedException or DeploymentStoppedException
                or OperationCanceledException)
        {
            throw new RpcException(new Grpc.Core.Status(StatusCode.Unavailable, ShutDown));
        }
        catch (Exception exception)
        {
            session.Break(exception);
            throw new RpcException(new Grpc.Core.Status(StatusCode.Unavailable, ShutDown));
        }
    }
}
