using System.Collections.Concurrent;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using QsGen.Engine.Urns;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Engine.Support;

/// <summary>A provider whose objects live in memory; tests say how it answers.</summary>
internal sealed class TestProvider : ResourceProvider.ResourceProviderBase
{
    private int _next;

    /// <summary>What really exists, by id.</summary>
    public ConcurrentDictionary<string, CloudObject> Cloud { get; } = new();

    /// <summary>Every call in order: verb and the resource's name.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Called before a verb does anything; may throw to fail it, or wait.</summary>
    public Func<string, string, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Properties whose change needs a replacement.</summary>
    public HashSet<string> ReplaceOn { get; } = ["key"];

    public bool DeleteBeforeReplace { get; set; }

    /// <summary>Overrides the answer to Diff.</summary>
    public Func<DiffRequest, DiffResponse?> OnDiff { get; set; } = _ => null;

    public Func<CheckRequest, CheckResponse?> OnCheck { get; set; } = _ => null;

    public Func<DiffRequest, DiffResponse?> OnDiffConfig { get; set; } = _ => null;

    /// <summary>Overrides the outputs of a create or update.</summary>
    public Func<string, PropertyObject, PropertyObject> Outputs { get; set; } = (_, inputs) => inputs;

    /// <summary>Overrides the inputs of a read.</summary>
    public bool ReadsInputs { get; set; } = true;

    public bool AcceptsSecrets { get; set; } = true;

    public bool Handshakes { get; set; } = true;

    /// <summary>Whether a create for a URN that exists already takes the object over.</summary>
    public bool Adopts { get; set; }

    /// <summary>Whether an object's id is its name, so that a create takes over what has it.</summary>
    public bool NamesAreIds { get; set; }

    public ConcurrentQueue<ConfigureRequest> Configurations { get; } = new();

    public ConcurrentQueue<IMessage> Requests { get; } = new();

    /// <summary>The calls that change something.</summary>
    public IEnumerable<string> Mutations => Calls.Where(call =>
        call.StartsWith("create ", StringComparison.Ordinal) || call.StartsWith("update ", StringComparison.Ordinal)
        || call.StartsWith("delete ", StringComparison.Ordinal));

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Handshakes
            ? Task.FromResult(new ProviderHandshakeResponse
            {
                AcceptSecrets = AcceptsSecrets,
                AcceptResources = true,
                AcceptOutputs = true
            })
            : throw new RpcException(new Grpc.Core.Status(StatusCode.Unimplemented, ""));

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context) =>
        OnDiffConfig(request) is { } answer
            ? Task.FromResult(answer)
            : throw new RpcException(new Grpc.Core.Status(StatusCode.Unimplemented, ""));

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        Configurations.Enqueue(request);
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = AcceptsSecrets, SupportsPreview = false });
    }

    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        await NoteAsync("check", request.Urn, request);
        return OnCheck(request) ?? new CheckResponse { Inputs = request.News };
    }

    public override async Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        await NoteAsync("diff", request.Urn, request);
        if (OnDiff(request) is { } answer)
        {
            return answer;
        }

        var (olds, news) = (PropertyDecoder.FromStruct(request.OldInputs), PropertyDecoder.FromStruct(request.News));
        var changed = olds.Keys.Union(news.Keys).Where(key =>
            !Equals(olds.Find(key)?.WithoutSecrets(), news.Find(key)?.WithoutSecrets())).ToList();
        var response = new DiffResponse
        {
            Changes = changed.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            DeleteBeforeReplace = DeleteBeforeReplace,
        };
        response.Diffs.AddRange(changed);
        response.Replaces.AddRange(changed.Where(ReplaceOn.Contains));
        return response;
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        await NoteAsync(request.Preview ? "preview-create" : "create", request.Urn, request);
        var inputs = PropertyDecoder.FromStruct(request.Properties);
        if (request.Preview)
        {
            return new CreateResponse
            {
                Properties = PropertyEncoder.ToStruct(Outputs(request.Urn, inputs)
                .SetItem("id", PropertyValue.Unknown))
            };
        }

        var repeated = Adopts && context.RequestHeaders.Get(QsGen.Engine.Providers.ProviderHeaders.RepeatedCreate) is not null;
        var existing = repeated
            ? Cloud.Values.FirstOrDefault(known => known.Urn == request.Urn && Equals(known.Properties.Find("key"), inputs.Find("key")))
            : null;
        var id = NamesAreIds
            ? NameOf(request.Urn)
            : existing?.Id
                ?? string.Create(CultureInfo.InvariantCulture, $"{NameOf(request.Urn)}-{Interlocked.Increment(ref _next)}");
        var outputs = Outputs(request.Urn, inputs).SetItem("id", id);
        Cloud[id] = new CloudObject(id, request.Urn, request.Type, inputs);
        return new CreateResponse { Id = id, Properties = PropertyEncoder.ToStruct(outputs) };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        await NoteAsync("read", request.Urn, request);
        if (!Cloud.TryGetValue(request.Id, out var found))
        {
            return new ReadResponse();
        }

        return new ReadResponse
        {
            Id = found.Id,
            Properties = PropertyEncoder.ToStruct(Outputs(request.Urn, found.Properties).SetItem("id", found.Id)),
            Inputs = ReadsInputs ? PropertyEncoder.ToStruct(found.Properties) : null,
        };
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        await NoteAsync(request.Preview ? "preview-update" : "update", request.Urn, request);
        var inputs = PropertyDecoder.FromStruct(request.News);
        if (!request.Preview)
        {
            if (!Cloud.TryGetValue(request.Id, out var found))
            {
                throw new RpcException(new Grpc.Core.Status(StatusCode.NotFound, $"'{request.Id}' does not exist"));
            }

            Cloud[request.Id] = found with { Urn = request.Urn, Properties = inputs };
        }

        return new UpdateResponse { Properties = PropertyEncoder.ToStruct(Outputs(request.Urn, inputs).SetItem("id", request.Id)) };
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        await NoteAsync("delete", request.Urn, request);
        Cloud.TryRemove(request.Id, out _);
        return new Empty();
    }

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context)
    {
        await Before("invoke", request.Tok);
        return new InvokeResponse { Return = request.Args };
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        Calls.Enqueue("cancel");
        return Task.FromResult(new Empty());
    }

    /// <summary>A failure that says that the object exists but is not ready.</summary>
    public static RpcException Partial(string id, PropertyObject properties, string reason)
    {
        var detail = new ErrorResourceInitFailed { Id = id, Properties = PropertyEncoder.ToStruct(properties), Reasons = { reason } };
        var status = new global::QsGen.Wire.Rpc.Status { Code = 2, Message = reason, Details = { Any.Pack(detail) } };
        return new RpcException(
            new Grpc.Core.Status(StatusCode.Unknown, reason), new Metadata { { "grpc-status-details-bin", status.ToByteArray() } });
    }

    private static string NameOf(string urn) => new QsGen.Engine.Urns.Urn(urn).Name;

    private async Task NoteAsync(string verb, string urn, IMessage request)
    {
        Requests.Enqueue(request);
        Calls.Enqueue($"{verb} {NameOf(urn)}");
        await Before(verb, NameOf(urn));
    }
}
