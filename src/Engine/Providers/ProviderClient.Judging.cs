using Google.Protobuf;
using Grpc.Core;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Providers;

/// <content>What the provider is asked before anything changes: whether inputs are right, and what they differ in.</content>
internal sealed partial class ProviderClient
{
    public Task<CheckResult> CheckConfigAsync(Urn urn, PropertyObject? olds, PropertyObject news, CancellationToken cancellationToken) =>
        CheckAsync(_client.CheckConfigAsync, urn, olds, news, [], strip: true, cancellationToken);

    public Task<DiffResult> DiffConfigAsync(DiffQuery query, CancellationToken cancellationToken) =>
        DiffAsync(_client.DiffConfigAsync, query, cancellationToken);

    public async Task<CheckResult> CheckAsync(
        Urn urn, PropertyObject? olds, PropertyObject news, byte[] randomSeed, CancellationToken cancellationToken) =>
        Configured && !IsSettled(olds, news)
            ? await CheckAsync(_client.CheckAsync, urn, olds, news, randomSeed, strip: false, cancellationToken)
            : new CheckResult(news, []);

    public async Task<DiffResult> DiffAsync(DiffQuery query, CancellationToken cancellationToken) =>
        (Configured, IsSettled(query.OldInputs, query.News)) switch
        {
            (false, _) => DiffResult.Same with { Answer = DiffAnswer.Unavailable },
            (_, true) => DiffResult.Same,
            _ => await DiffAsync(_client.DiffAsync, query, cancellationToken),
        };

    private Task<CheckResult> CheckAsync(
        Func<CheckRequest, CallOptions, AsyncUnaryCall<CheckResponse>> call,
        Urn urn,
        PropertyObject? olds,
        PropertyObject news,
        byte[] randomSeed,
        bool strip,
        CancellationToken cancellationToken) => CallAsync(async () =>
    {
        try
        {
            var answer = await call(
                new CheckRequest
                {
                    Urn = urn.Value,
                    Name = urn.Name,
                    Type = urn.Type,
                    Olds = olds is null ? null : Outgoing(strip ? olds.WithoutSecrets() : olds),
                    News = Outgoing(strip ? news.WithoutSecrets() : news),
                    RandomSeed = ByteString.CopyFrom(randomSeed),
                },
                new CallOptions(cancellationToken: cancellationToken));
            var inputs = answer.Inputs is null ? news : PropertyDecoder.FromStruct(answer.Inputs);
            return new CheckResult(
                strip || !_traits.AcceptsSecrets ? SecretMarks.ByKey(inputs, news) : inputs,
                [.. answer.Failures.Select(ProviderDiff.Failure)]);
        }
        catch (RpcException exception) when (strip && exception.StatusCode == StatusCode.Unimplemented)
        {
            return new CheckResult(news, []);
        }
    });

    private Task<DiffResult> DiffAsync(
        Func<DiffRequest, CallOptions, AsyncUnaryCall<DiffResponse>> call, DiffQuery query, CancellationToken cancellationToken) =>
        CallAsync(async () =>
        {
            try
            {
                var answer = await call(
                    new DiffRequest
                    {
                        Id = query.Id,
                        Urn = query.Urn.Value,
                        Name = query.Urn.Name,
                        Type = query.Urn.Type,
                        Olds = Outgoing(query.OldOutputs),
                        OldInputs = Outgoing(query.OldInputs),
                        News = Outgoing(query.News),
                        IgnoreChanges = { query.IgnoreChanges },
                    },
                    new CallOptions(cancellationToken: cancellationToken));
                return ProviderDiff.From(answer);
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
            {
                return DiffResult.NotSaid;
            }
        });

    private bool IsSettled(PropertyObject? olds, PropertyObject news) => _judgesInputsAlone && olds is not null && news.Equals(olds);
}
