using Grpc.Core;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Provider.Resources;
using QsGen.Tests.Support;
using QsGen.Wire;

namespace QsGen.Tests.Provider;

/// <summary>What a feed delivers while a stack is being deleted is either counted before anything goes, or never taken.</summary>
internal sealed class DepartureTests
{
    private static readonly InstitutionModel Bank = BundledInstitutions.Load(BundledInstitutions.Default);

    private ProviderHarness _provider = null!;
    private TestDatabase _database = null!;
    private ManagedState _schema = null!;
    private ManagedState _demo = null!;
    private ManagedState _departure = null!;

    private static string Staging => $"{Bank.Instance}_{StagingTables.All[0].ShortName}";

    private string Url => ((PostgresUrl)_database.Url) is var url ? $"postgres://{url.User}@{url.Host}:{url.Port}/{url.Database}" : "";

    [SetUp]
    public async Task Deploy()
    {
        _database = await AppliedDatabases.CopyAsync(SqlDialects.Postgres, Bank, ProviderHarness.Now);
        _provider = await ProviderHarness.StartAsync();
        var inputs = _provider.Inputs((DatabaseTarget.UrlInput, Url));
        _schema = await _provider.CreateAsync(ManagedSchema.Token, inputs);
        _demo = await _provider.CreateAsync(ManagedDemoData.Token, inputs.SetItem("days", 1));
        _departure = await _provider.CreateAsync(ManagedDeparture.Token, PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, Bank.Instance.Value), (DatabaseTarget.UrlInput, Url), ("owner", _schema.Outputs["owner"])));
    }

    [TearDown]
    public async Task Remove()
    {
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task RowsThatComeWhileAStackGoes_StopItBeforeAnything_OrFindNoTable()
    {
        await using var feed = await _database.OpenAsync();
        await using (var open = await feed.BeginAsync(default))
        {
            await DeliverAsync(feed);
            var refused = _provider.DeleteAsync(ManagedDeparture.Token, _departure);
            await UntilBlockedAsync(refused);
            await open.CommitAsync(default);
            Assert.That(() => refused, Throws.TypeOf<RpcException>().With.Message.Contains("1 of them your own; nothing was deleted"));
        }

        await feed.ExecuteAsync($"DELETE FROM {Staging}", default);
        await _provider.DeleteAsync(ManagedDeparture.Token, _departure);
        var late = DeliverAsync(feed);
        await UntilBlockedAsync(late);
        await _provider.DeleteAsync(ManagedDemoData.Token, _demo);
        await _provider.DeleteAsync(ManagedSchema.Token, _schema);

        Assert.That(
            () => late, Throws.InstanceOf<SqlSessionException>().With.Message.Contains("does not exist"), "the row was never taken");
        Assert.That(_provider.Log.Text, Does.Contain($"dropped {DatabaseSchema.Tables.Length} tables"));
    }

    [Test]
    public async Task RunThatEndsBeforeTheTablesWent_LetsTheFeedInAgain()
    {
        await using var feed = await _database.OpenAsync();
        await _provider.DeleteAsync(ManagedDeparture.Token, _departure);
        await _provider.DeleteAsync(ManagedDemoData.Token, _demo);
        var late = DeliverAsync(feed);
        await UntilBlockedAsync(late);

        await _provider.Host.DisposeAsync();
        await late;

        Assert.That(await feed.ScalarAsync<long>($"SELECT COUNT(*) FROM {Staging}", default), Is.EqualTo(1));
        Assert.That(
            await feed.ScalarAsync<long>($"SELECT COUNT(*) FROM {Bank.Instance}_{BaseTables.Transactions.ShortName}", default), Is.Zero);
    }

    private static Task DeliverAsync(ISqlSession feed) =>
        feed.ExecuteAsync(ProviderHarness.Row(Bank.Instance, StagingTables.All[0]), default);

    private async Task UntilBlockedAsync(Task work)
    {
        await using var watcher = await _database.OpenAsync();
        while (await watcher.ScalarAsync<long>(
            "SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database "
            + "WHERE NOT l.granted AND d.datname = CURRENT_DATABASE()",
            default) == 0)
        {
            Assert.That(work.IsCompleted, Is.False, "nothing waits");
            await Task.Delay(10);
        }
    }
}
