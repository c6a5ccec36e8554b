using Grpc.Core;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Provider;

internal sealed partial class ResourceLifecycleTests
{
    [Test]
    public async Task Delete_OfASchemaWithTheBanksRows_IsRefusedUnlessForced()
    {
        var (schema, demo, _) = Created();
        await AddForeignRowAsync();
        await _provider.DeleteAsync(ManagedDemoData.Token, demo);

        Assert.That(
            () => _provider.DeleteAsync(ManagedSchema.Token, schema),
            Throws.TypeOf<RpcException>().With.Message.Contains("1 rows that demo data did not write")
                .And.Message.Contains("forceDestroy"));
        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}"), Is.EqualTo(1));

        var forced = await _provider.UpdateAsync(ManagedSchema.Token, schema, _provider.Inputs(("forceDestroy", true)));
        await _provider.DeleteAsync(ManagedSchema.Token, forced);
        Assert.That(await _provider.ScalarAsync<long>("SELECT COUNT(*) FROM information_schema.tables"), Is.Zero);
    }

    [Test]
    public async Task Create_OfDemoDataBesideTheBanksRows_IsRefusedInPreviewAndUpdate()
    {
        await _provider.CreateAsync(ManagedSchema.Token, _provider.Inputs());
        await AddForeignRowAsync();

        Assert.That(() => _provider.PreviewAsync(ManagedDemoData.Token, Demo()), Refusal());
        Assert.That(() => _provider.CreateAsync(ManagedDemoData.Token, Demo()), Refusal());
        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}"), Is.EqualTo(1));
    }

    [Test]
    public async Task Cancel_DuringALoad_StopsItAndLeavesNothing()
    {
        await _provider.CreateAsync(ManagedSchema.Token, _provider.Inputs());
        _provider.Log.OnMessage = message =>
        {
            if (message.Ephemeral)
            {
                _ = _provider.Client.CancelAsync(new());
            }
        };

        Assert.That(
            () => _provider.CreateAsync(ManagedDemoData.Token, Demo(("days", 2000), ("scale", 50))),
            Throws.TypeOf<RpcException>().With.Property("StatusCode").EqualTo(StatusCode.Cancelled));
        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}"), Is.Zero);

        _provider.Log.OnMessage = _ => { };
        Assert.That(Rows(await _provider.CreateAsync(ManagedDemoData.Token, Demo())), Is.Positive, "later calls run as ever");
    }

    [Test]
    public async Task Timeout_OfALoad_SaysHowToAllowMore()
    {
        await _provider.CreateAsync(ManagedSchema.Token, _provider.Inputs());

        Assert.That(
            () => _provider.CreateAsync(ManagedDemoData.Token, Demo(("days", 400), ("scale", 5)), timeout: 0.001),
            Throws.TypeOf<RpcException>().With.Message.Contains("customTimeouts")
                .And.Property("StatusCode").EqualTo(StatusCode.DeadlineExceeded));
        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}"), Is.Zero);
    }

    [Test]
    public void Create_WithADatabaseOutOfReach_ShowsNoPassword()
    {
        var inputs = _provider.Inputs((DatabaseTarget.UrlInput, "postgres://bank:canary-77@127.0.0.1:1/bank"));

        Assert.That(
            () => _provider.CreateAsync(ManagedSchema.Token, inputs),
            Throws.TypeOf<RpcException>().With.Message.Contains("127.0.0.1").And.Message.Not.Contains("canary-77")
                .And.Property("StatusCode").EqualTo(StatusCode.FailedPrecondition));
    }

    [Test]
    public async Task Preview_WithADatabaseOutOfReach_WarnsAndGoesOn()
    {
        var inputs = _provider.Inputs((DatabaseTarget.UrlInput, "postgres://bank:canary-77@127.0.0.1:1/bank"));

        var outputs = await _provider.PreviewAsync(ManagedSchema.Token, inputs);

        Assert.That(outputs["fingerprint"], Is.InstanceOf<PropertyString>());
        Assert.That(_provider.Log.Messages.Single().Severity, Is.EqualTo(LogSeverity.Warning));
        Assert.That(_provider.Log.Text, Does.Contain("cannot be looked at").And.Not.Contain("canary-77"));
        Assert.That(_provider.Log.Messages.Single().Urn, Is.EqualTo(ProviderHarness.UrnOf(ManagedSchema.Token)));
    }

    [Test]
    public async Task Create_WhileAnotherRunHoldsTheTables_SaysSoAndChangesNothing()
    {
        await using var other = await SqlSessions.OpenAsync(DatabaseUrl.Parse(_provider.DatabaseUrl), CancellationToken.None);
        await using var held = await other.LockAsync(DatabaseSchema.Of(Bank, other.Dialect).LockName, CancellationToken.None);

        Assert.That(
            () => _provider.CreateAsync(ManagedSchema.Token, _provider.Inputs()),
            Throws.TypeOf<RpcException>().With.Message.Contains("another run holds the lock")
                .And.Property("StatusCode").EqualTo(StatusCode.FailedPrecondition));
        Assert.That(await _provider.ScalarAsync<long>("SELECT COUNT(*) FROM information_schema.tables"), Is.Zero);
    }

    [Test]
    public async Task Create_WithAnObstacle_NamesItAndChangesNothing()
    {
        await _provider.ExecuteAsync($"CREATE TABLE {Transactions} (id INTEGER, amount VARCHAR)");
        await _provider.ExecuteAsync($"INSERT INTO {Transactions} VALUES (1, 'x')");

        Assert.That(
            () => _provider.CreateAsync(ManagedSchema.Token, _provider.Inputs()),
            Throws.TypeOf<RpcException>().With.Message.Contains("then apply again")
                .And.Property("StatusCode").EqualTo(StatusCode.FailedPrecondition));
        Assert.That(await _provider.ScalarAsync<long>("SELECT COUNT(*) FROM information_schema.tables"), Is.EqualTo(1));
    }

    [Test]
    public async Task DatabaseThatIsGone_CountsAsRemoved()
    {
        var url = await QsGen.Tests.Support.PostgresServer.CreateDatabaseAsync();
        var address = $"postgresql://{url.User}:{url.Password?.Reveal() ?? "unused"}@{url.Host}:{url.Port}/{url.Database}";
        var inputs = _provider.Inputs((DatabaseTarget.UrlInput, address));
        var schema = await _provider.CreateAsync(ManagedSchema.Token, inputs);
        var demo = await _provider.CreateAsync(ManagedDemoData.Token, inputs.SetItem("days", 1));

        await QsGen.Tests.Support.PostgresServer.DropDatabaseAsync(url);

        Assert.That(await _provider.ReadAsync(ManagedSchema.Token, schema), Is.Null);
        await _provider.DeleteAsync(ManagedDemoData.Token, demo);
        await _provider.DeleteAsync(ManagedSchema.Token, schema);
        Assert.That(_provider.Log.Text, Does.Contain("the database is gone, and the tables with it"));
    }

    [TestCase("28P01", "run 'up' without --refresh first")]
    [TestCase("08006", "take what is left of it out of the state")]
    [TestCase("53100", null)]
    public void FailureWithTheAddressOfTheState_NamesTheWayOut(string code, string? remedy)
    {
        var target = new DatabaseTarget(Bank, DatabaseUrl.Parse("postgres://bank:canary-77@db/bank"));

        var message = DatabaseWork.WithState(target, new SqlSessionException("cannot connect to db/bank: no", code));

        Assert.That(message, Does.Contain(remedy ?? "no").And.Not.Contain("canary").And.Contain("cannot connect"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refusal() => Throws.TypeOf<RpcException>()
        .With.Message.Contains("1 rows that demo data did not write").And.Property("StatusCode").EqualTo(StatusCode.FailedPrecondition);
}
