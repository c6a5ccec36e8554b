using System.Collections.Immutable;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using QsGen.Engine.Providers;
using QsGen.QuickSight;
using QsGen.Wire;
using QsGen.Wire.Changes;
using QsGen.Wire.Rpc;

namespace QsGen.LocalQuickSight;

/// <summary>Stands for the provider of <c>aws-native:quicksight:*</c> on a laptop: no AWS, the same answers.</summary>
/// <remarks>
/// A repeated create takes over what an interrupted one left. Otherwise two resources of one id are refused, as are references to what
/// does not exist.
/// </remarks>
/// <param name="store">Where its resources are.</param>
/// <param name="clock">Tells when they are made and changed.</param>
/// <param name="others">The ARNs of what somebody else made in AWS; nobody can look there, so it is taken to exist.</param>
/// <param name="faults">How it fails on demand, as AWS does now and then.</param>
/// <param name="account">The account that it answers for.</param>
internal sealed class LocalQuickSight(
    QuickSightStore store, TimeProvider clock, ImmutableArray<string> others, StandInFaults faults,
    string account = LocalQuickSight.DefaultAccount)
    : ResourceProvider.ResourceProviderBase
{
    /// <summary>The account that <c>getAccountId</c> answers when nobody says another.</summary>
    public const string DefaultAccount = "000000000000";

    private string _region = "";

    /// <summary>Learns the engine's address when the engine says it.</summary>
    public Action<string> Attached { get; init; } = _ => { };

    public override Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, ServerCallContext context) =>
        Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = false, AcceptOutputs = false });

    public override Task<PluginInfo> GetPluginInfo(Empty request, ServerCallContext context) =>
        Task.FromResult(new PluginInfo { Version = "0.0.0-local" });

    public override Task<Empty> Attach(PluginAttach request, ServerCallContext context)
    {
        Attached(request.Address);
        return Task.FromResult(new Empty());
    }

    public override Task<CheckResponse> CheckConfig(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> DiffConfig(DiffRequest request, ServerCallContext context)
    {
        var (olds, news) = (PropertyDecoder.FromStruct(request.OldInputs), PropertyDecoder.FromStruct(request.News));
        var (before, region) = (QuickSightCheck.Text(olds, "region"), QuickSightCheck.Text(news, "region"));
        // AWS's own provider would look in the new region for what is in the old one, and leave that behind.
        return before is null || region is null || before == region
            ? Task.FromResult(new DiffResponse())
            : throw Refuse(
                StatusCode.FailedPrecondition,
                $"the stack's resources are in {before}, and aws-native:region is {region}: a stack does not move between regions. Set "
                + $"aws-native:region back to {before} and run 'destroy' first (qsgen:retainDatabase true keeps the tables), or make "
                + $"another stack for {region} with another qsgen:resourcePrefix or database");
    }

    public override Task<ConfigureResponse> Configure(ConfigureRequest request, ServerCallContext context)
    {
        var region = QuickSightCheck.Text(PropertyDecoder.FromStruct(request.Args), "region")
            ?? Environment.GetEnvironmentVariable("AWS_REGION");
        _region = string.IsNullOrEmpty(region)
            ? throw Refuse(StatusCode.FailedPrecondition, "the region is not set; set aws-native:region in the stack's configuration")
            : region;
        return Task.FromResult(new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true });
    }

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var response = new CheckResponse { Inputs = request.News };
        response.Failures.AddRange(QuickSightCheck.Failures(request.Type, PropertyDecoder.FromStruct(request.News))
            .Select(failure => new CheckFailure { Property = failure.Property, Reason = failure.Reason }));
        return Task.FromResult(response);
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var kind = KindOf(request.Type);
        var differences = PropertyDiffer.Compare(PropertyDecoder.FromStruct(request.OldInputs), PropertyDecoder.FromStruct(request.News));
        var response = new DiffResponse
        {
            Changes = differences.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DeleteBeforeReplace = true,
        };
        foreach (var difference in differences)
        {
            var key = difference.Path.Segments[0].Key!;
            response.DetailedDiff[difference.Path.ToString()] = new PropertyDiff
            {
                Kind = DetailedKinds.Of(difference.Kind, kind.CreateOnly.Contains(key)),
                InputDiff = true,
            };
        }

        var keys = differences.Select(difference => difference.Path.Segments[0].Key!).Distinct().ToList();
        response.Diffs.AddRange(keys);
        response.Replaces.AddRange(keys.Where(key => kind.CreateOnly.Contains(key)));
        return Task.FromResult(response);
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var kind = KindOf(request.Type);
        var inputs = PropertyDecoder.FromStruct(request.Properties);
        if (request.Preview)
        {
            await RequireFreeAsync(kind, inputs, request.Urn, context.CancellationToken);
            return new CreateResponse { Properties = PropertyEncoder.ToStruct(Planned(inputs, null)) };
        }

        var arn = ArnOf(kind, inputs);
        await faults.BeforeAsync("create", kind, arn.Id, context.CancellationToken);
        await RequireReferencesAsync(inputs, context.CancellationToken);
        var now = clock.GetUtcNow();
        var repeated = context.RequestHeaders.Get(ProviderHeaders.RepeatedCreate) is not null;
        var created = await store.ChangeAsync(
            arn,
            existing => existing is null || (repeated && IsLeftover(existing, request.Urn, inputs, kind))
                ? new QuickSightObject(
                    request.Urn, request.Type, arn.ToString(), 1, existing?.Created ?? now, now, StoredSecrets.Strip(inputs))
                : throw Taken(kind, existing, arn.Id),
            context.CancellationToken);
        return new CreateResponse
        {
            Id = kind.PrimaryId(arn.Account, arn.Id),
            Properties = PropertyEncoder.ToStruct(Outputs(created, inputs).SetItems(faults.Verdict("create", kind, arn.Id))),
        };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var kind = KindOf(request.Type);
        if (kind.Split(request.Id) is not (var owner, var id)
            || await store.FindAsync(ArnOf(kind, owner, id), context.CancellationToken) is not { } found)
        {
            return new ReadResponse();
        }

        var inputs = StoredSecrets.Restore(found.Properties, PropertyDecoder.FromStruct(request.Inputs));
        return new ReadResponse
        {
            Id = request.Id,
            Properties = PropertyEncoder.ToStruct(Outputs(found, inputs)),
            Inputs = PropertyEncoder.ToStruct(inputs),
        };
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        var kind = KindOf(request.Type);
        var inputs = PropertyDecoder.FromStruct(request.News);
        if (request.Preview)
        {
            return new UpdateResponse { Properties = PropertyEncoder.ToStruct(Planned(inputs, PropertyDecoder.FromStruct(request.Olds))) };
        }

        var arn = ArnOf(kind, inputs);
        await faults.BeforeAsync("update", kind, arn.Id, context.CancellationToken);
        await RequireReferencesAsync(inputs, context.CancellationToken);
        var updated = await store.ChangeAsync(
            arn,
            existing => existing is null
                ? throw Refuse(StatusCode.NotFound, $"{kind.Word} '{arn.Id}' does not exist any more; run 'refresh', then 'up'")
                : existing with
                {
                    Urn = request.Urn,
                    Version = existing.Version + 1,
                    Updated = clock.GetUtcNow(),
                    Properties = StoredSecrets.Strip(inputs),
                },
            context.CancellationToken);
        faults.AfterUpdate(kind, arn.Id);
        return new UpdateResponse
        {
            Properties = PropertyEncoder.ToStruct(Outputs(updated, inputs).SetItems(faults.Verdict("update", kind, arn.Id))),
        };
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        var kind = KindOf(request.Type);
        if (kind.Split(request.Id) is (var owner, var id))
        {
            await faults.BeforeAsync("delete", kind, id, context.CancellationToken);
            await store.DeleteAsync(ArnOf(kind, owner, id), context.CancellationToken);
        }

        return new Empty();
    }

    public override async Task<InvokeResponse> Invoke(InvokeRequest request, ServerCallContext context) => new()
    {
        Return = PropertyEncoder.ToStruct(request.Tok switch
        {
            "aws-native:index:getAccountId" => PropertyValue.Object(("accountId", account)),
            "aws-native:index:getRegion" => PropertyValue.Object(("region", _region)),
            "aws-native:index:getPartition" => PropertyValue.Object(("partition", AwsPartition.Of(_region))),
            _ => await GetAsync(request.Tok, PropertyDecoder.FromStruct(request.Args), context.CancellationToken)
                ?? throw Refuse(StatusCode.Unimplemented, $"the local provider does not know the function '{request.Tok}'"),
        }),
    };

    // As aws-native:quicksight:getDashboard and its like: the outputs of what has these ids.
    private async Task<PropertyObject?> GetAsync(string token, PropertyObject args, CancellationToken cancellationToken)
    {
        const string Verb = ":get";
        if (QuickSightKind.Find(token.Replace(Verb, ":", StringComparison.Ordinal)) is not { } kind
            || !token.Contains(Verb, StringComparison.Ordinal))
        {
            return null;
        }

        var arn = ArnOf(kind, args);
        return await store.FindAsync(arn, cancellationToken) is { } found
            ? Outputs(found, PropertyObject.Empty).SetItems(faults.Verdict("get", kind, arn.Id))
            : throw Refuse(StatusCode.NotFound, $"{kind.Word} '{arn.Id}' does not exist");
    }

    // Every operation is short and whole; there is nothing to stop.
    public override Task<Empty> Cancel(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    /// <summary>
    /// Whether an object is what an interrupted create of the same resource left. One that differs in what cannot change is the live old
    /// half of a replacement, which would be lost.
    /// </summary>
    private static bool IsLeftover(QuickSightObject existing, string urn, PropertyObject inputs, QuickSightKind kind) =>
        existing.Urn == urn && kind.CreateOnly.All(key => Equals(existing.Properties.Find(key), inputs.Find(key)?.WithoutSecrets()));

    private static RpcException Taken(QuickSightKind kind, QuickSightObject existing, string id) => Refuse(
        StatusCode.AlreadyExists,
        $"{kind.Word} '{id}' already exists; it belongs to '{existing.Urn}'. Another qsgen:resourcePrefix gives this stack ids of its own");

    // What the same resource has already is replaced before the new one comes.
    private async Task RequireFreeAsync(QuickSightKind kind, PropertyObject inputs, string urn, CancellationToken cancellationToken)
    {
        if (QuickSightCheck.Text(inputs, kind.IdProperty) is { } id
            && QuickSightCheck.Text(inputs, QuickSightKind.AccountProperty) is { } owner
            && await store.FindAsync(ArnOf(kind, owner, id), cancellationToken) is { } existing
            && StackOf(existing.Urn) != StackOf(urn))
        {
            throw Taken(kind, existing, id);
        }
    }

    private static string StackOf(string urn) => string.Join("::", urn.Split("::").Take(2));

    private async Task RequireReferencesAsync(PropertyObject inputs, CancellationToken cancellationToken)
    {
        foreach (var (path, text) in ArnReferences.In(inputs))
        {
            if (Arn.Parse(text) is not { } arn)
            {
                throw Refuse(StatusCode.InvalidArgument, $"{path}: '{text}' is not the ARN of a QuickSight resource");
            }

            if (arn.Account != Arn.AwsAccount && !others.Contains(text)
                && await store.FindAsync(arn, cancellationToken) is null)
            {
                throw Refuse(StatusCode.InvalidArgument, $"{path}: {arn.Kind} '{text}' does not exist");
            }
        }
    }

    private Arn ArnOf(QuickSightKind kind, PropertyObject inputs) => ArnOf(
        kind, QuickSightCheck.Text(inputs, QuickSightKind.AccountProperty)!, QuickSightCheck.Text(inputs, kind.IdProperty)!);

    private Arn ArnOf(QuickSightKind kind, string owner, string id) =>
        new(AwsPartition.Of(_region), _region, owner, kind.Folder, id);

    private static PropertyObject Outputs(QuickSightObject stored, PropertyObject inputs) => inputs.SetItems(
    [
        KeyValuePair.Create("arn", (PropertyValue)stored.Arn),
        KeyValuePair.Create("createdTime", (PropertyValue)stored.Created.ToString("O", CultureInfo.InvariantCulture)),
        KeyValuePair.Create("lastUpdatedTime", (PropertyValue)stored.Updated.ToString("O", CultureInfo.InvariantCulture)),
    ]);

    /// <summary>Outputs as far as a preview knows them: an existing resource keeps its name and birthday.</summary>
    private static PropertyObject Planned(PropertyObject inputs, PropertyObject? olds) => inputs.SetItems(
    [
        KeyValuePair.Create("arn", olds?.Find("arn") ?? PropertyValue.Unknown),
        KeyValuePair.Create("createdTime", olds?.Find("createdTime") ?? PropertyValue.Unknown),
        KeyValuePair.Create("lastUpdatedTime", PropertyValue.Unknown),
    ]);

    private static QuickSightKind KindOf(string type) =>
        QuickSightKind.Find(type) ?? throw Refuse(StatusCode.Unimplemented, $"the local provider does not know '{type}'");

    private static RpcException Refuse(StatusCode code, string message) => new(new Grpc.Core.Status(code, message));
}
