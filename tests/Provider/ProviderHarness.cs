using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Provider;
using QsGen.Provider.Resources;
using QsGen.Tests.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using EngineService = QsGen.Wire.Rpc.Engine;

namespace QsGen.Tests.Provider;

/// <summary>The provider as an engine sees it: over gRPC, with a database of its own and an engine that keeps what it is told.</summary>
internal sealed class ProviderHarness : IAsyncDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2030, 1, 31, 12, 0);

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _engine;
    private readonly GrpcChannel _channel;

    private ProviderHarness(WebApplication engine, MessageLog log, ProviderHost host)
    {
        (_engine, Log, Host) = (engine, log, host);
        _channel = GrpcChannel.ForAddress($"http://{host.Address}");
        Client = new(_channel);
    }

    public ProviderHost Host { get; }

    public MessageLog Log { get; }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>The stack that resources belong to.</summary>
    public string Stack { get; set; } = "dev";

    public string DatabaseFile => Path.Combine(_folder.Path, "bank.duckdb");

    public string DatabaseUrl => $"duckdb:{DatabaseFile}";

    private DatabaseUrl Address => QsGen.Database.Sessions.DatabaseUrl.Parse(DatabaseUrl);

    public static string Yaml => BundledInstitutions.Text(BundledInstitutions.Default);

    public static async Task<ProviderHarness> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<MessageLog>();
        var engine = builder.Build();
        engine.MapGrpcService<MessageLog>();
        await engine.StartAsync();
        var address = engine.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var host = await ProviderHost.StartAsync(
            new Uri(address).Authority, Path.GetTempPath(), new NodaTime.Testing.FakeClock(Now), CancellationToken.None);
        var harness = new ProviderHarness(engine, engine.Services.GetRequiredService<MessageLog>(), host);
        await harness.Client.ConfigureAsync(new());
        return harness;
    }

    /// <summary>The inputs that all resources share, and more.</summary>
    public PropertyObject Inputs(params (string Key, PropertyValue Value)[] more) => PropertyValue
        .Object((DatabaseTarget.InstitutionInput, Yaml), (DatabaseTarget.UrlInput, DatabaseUrl))
        .SetItems(PropertyValue.Object(more));

    public static string UrnOf(string type) => $"urn:pulumi:dev::bank::qsgen:index:Database${type}::it";

    private string Urn(string type) => UrnOf(type).Replace(":dev:", $":{Stack}:", StringComparison.Ordinal);

    public async Task<CheckResponse> CheckAsync(string type, PropertyObject news, PropertyObject? olds = null) =>
        await Client.CheckAsync(new()
        {
            Urn = Urn(type),
            News = PropertyEncoder.ToStruct(news),
            Olds = olds is null ? null : PropertyEncoder.ToStruct(olds),
        });

    public async Task<PropertyObject> CheckedAsync(string type, PropertyObject news, PropertyObject? olds = null)
    {
        var answer = await CheckAsync(type, news, olds);
        Assert.That(answer.Failures, Is.Empty);
        return PropertyDecoder.FromStruct(answer.Inputs);
    }

    public async Task<PropertyObject> PreviewAsync(string type, PropertyObject news)
    {
        var inputs = await CheckedAsync(type, news);
        var answer = await Client.CreateAsync(new() { Urn = Urn(type), Properties = PropertyEncoder.ToStruct(inputs), Preview = true });
        Assert.That(answer.Id, Is.Empty);
        return PropertyDecoder.FromStruct(answer.Properties);
    }

    public async Task<ManagedState> CreateAsync(string type, PropertyObject news, double timeout = 0)
    {
        var inputs = await CheckedAsync(type, news);
        var answer = await Client.CreateAsync(
            new() { Urn = Urn(type), Properties = PropertyEncoder.ToStruct(inputs), Timeout = timeout });
        return new(answer.Id, inputs, PropertyDecoder.FromStruct(answer.Properties));
    }

    public async Task<DiffResponse> DiffAsync(string type, ManagedState old, PropertyObject news, params string[] ignored) =>
        await Client.DiffAsync(new()
        {
            Id = old.Id,
            Urn = Urn(type),
            Olds = PropertyEncoder.ToStruct(old.Outputs),
            OldInputs = PropertyEncoder.ToStruct(old.Inputs),
            News = PropertyEncoder.ToStruct(await CheckedAsync(type, news, old.Inputs)),
            IgnoreChanges = { ignored },
        });

    public async Task<ManagedState> UpdateAsync(string type, ManagedState old, PropertyObject news)
    {
        var inputs = await CheckedAsync(type, news, old.Inputs);
        var answer = await Client.UpdateAsync(new()
        {
            Id = old.Id,
            Urn = Urn(type),
            Olds = PropertyEncoder.ToStruct(old.Outputs),
            OldInputs = PropertyEncoder.ToStruct(old.Inputs),
            News = PropertyEncoder.ToStruct(inputs),
        });
        return new(old.Id, inputs, PropertyDecoder.FromStruct(answer.Properties));
    }

    /// <summary>What a read finds; null when the resource is gone.</summary>
    public async Task<ManagedState?> ReadAsync(string type, ManagedState old)
    {
        var answer = await Client.ReadAsync(new()
        {
            Id = old.Id,
            Urn = Urn(type),
            Inputs = PropertyEncoder.ToStruct(old.Inputs),
            Properties = PropertyEncoder.ToStruct(old.Outputs),
        });
        return answer.Id.Length == 0 ? null
            : new(answer.Id, PropertyDecoder.FromStruct(answer.Inputs), PropertyDecoder.FromStruct(answer.Properties));
    }

    public async Task DeleteAsync(string type, ManagedState old) => await Client.DeleteAsync(new()
    {
        Id = old.Id,
        Urn = Urn(type),
        Properties = PropertyEncoder.ToStruct(old.Outputs),
        OldInputs = PropertyEncoder.ToStruct(old.Inputs),
    });

    /// <summary>Runs statements in the database beside the provider.</summary>
    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var session = await SqlSessions.OpenAsync(Address, CancellationToken.None);
        return await session.ScalarAsync<T>(sql, CancellationToken.None);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var session = await SqlSessions.OpenAsync(Address, CancellationToken.None);
        await session.ExecuteAsync(sql, CancellationToken.None);
    }

    /// <summary>Puts a row of the bank's own into a table, whatever it means.</summary>
    public Task AddRowAsync(InstanceName instance, SchemaTable table) => ExecuteAsync(Row(instance, table));

    /// <summary>The statement that puts a row into a table, whatever it means.</summary>
    public static string Row(InstanceName instance, SchemaTable table)
    {
        var columns = table.Columns.Where(column => !column.IsNullable && !column.IsEntry).ToList();
        var values = columns.Select(column => column.Type.Kind switch
        {
            SqlTypeKind.Timestamp => "TIMESTAMP '2029-05-05 10:00:00'",
            SqlTypeKind.Text => column.Name switch
            {
                "amount_direction" => "'Debit'",
                "account_scope" => "'internal'",
                _ => "'x'",
            },
            _ => "0",
        });
        var names = string.Join(", ", columns.Select(column => column.Name));
        return $"INSERT INTO {instance}_{table.ShortName} ({names}) VALUES ({string.Join(", ", values)})";
    }

    /// <summary>Ends the engine and leaves the provider alone.</summary>
    public async Task StopEngineAsync() => await _engine.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await Host.DisposeAsync();
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The Engine service of the harness: keeps messages.</summary>
    internal sealed class MessageLog : EngineService.EngineBase
    {
        private readonly ConcurrentQueue<LogRequest> _messages = new();

        /// <summary>Called with each message as it arrives.</summary>
        public Action<LogRequest> OnMessage { get; set; } = _ => { };

        public IReadOnlyList<LogRequest> Messages => [.. _messages];

        public string Text => string.Join('\n', _messages.Where(message => !message.Ephemeral).Select(message => message.Message));

        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            _messages.Enqueue(request);
            OnMessage(request);
            return Task.FromResult(new Empty());
        }
    }
}
