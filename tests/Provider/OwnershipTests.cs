using Grpc.Core;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Provider;

/// <summary>A resource removes only what bears its own mark, whatever happened between its creation and its end.</summary>
internal sealed class OwnershipTests
{
    private static readonly InstitutionModel Bank = BundledInstitutions.Load(BundledInstitutions.Default);

    private ProviderHarness _provider = null!;

    [SetUp]
    public async Task Start() => _provider = await ProviderHarness.StartAsync();

    [TearDown]
    public async Task Stop() => await _provider.DisposeAsync();

    private PropertyObject Elsewhere => _provider.Inputs(
        (DatabaseTarget.UrlInput, _provider.DatabaseUrl.Replace("bank.duckdb", "other.duckdb", StringComparison.Ordinal)));

    private PropertyObject Forced => _provider.Inputs(("forceDestroy", true));

    [Test]
    public async Task Replacement_InPlace_LeavesTheTablesAndTheDemoDataToItsSuccessor()
    {
        var demo = _provider.Inputs(("days", 2));
        var (oldSchema, oldDemo) = (await CreateAsync(), await _provider.CreateAsync(ManagedDemoData.Token, demo));
        var (schema, data) = (await CreateAsync(), await _provider.CreateAsync(ManagedDemoData.Token, demo));

        await _provider.DeleteAsync(ManagedDemoData.Token, oldDemo);
        await _provider.DeleteAsync(ManagedSchema.Token, oldSchema);

        Assert.That(await CountAsync(BaseTables.Transactions), Is.Positive);
        Assert.That(_provider.Log.Text, Does.Contain("left the demo data alone: they belong to a newer resource of stack 'dev'")
            .And.Contain($"left the tables of '{Bank.Instance}' alone: they belong to a newer resource of stack 'dev' of project 'bank'"));

        await _provider.DeleteAsync(ManagedDemoData.Token, data);
        Assert.That(await CountAsync(BaseTables.Transactions), Is.Zero);
        await _provider.DeleteAsync(ManagedSchema.Token, schema);
        Assert.That(File.Exists(_provider.DatabaseFile), Is.False);
    }

    [Test]
    public async Task MoveThatFailedAndWasReversed_LeavesTheFirstDatabaseAndTheBanksRows()
    {
        var first = await _provider.CreateAsync(ManagedSchema.Token, Forced);
        await AddOwnRowAsync();
        var moved = await _provider.CreateAsync(ManagedSchema.Token, Elsewhere);
        var back = await _provider.CreateAsync(ManagedSchema.Token, Forced);

        await _provider.DeleteAsync(ManagedSchema.Token, first);
        await _provider.DeleteAsync(ManagedSchema.Token, moved);

        Assert.That(await CountAsync(StagingTables.All[0]), Is.EqualTo(1), "the row is the bank's");
        Assert.That(File.Exists(_provider.DatabaseFile.Replace("bank.", "other.", StringComparison.Ordinal)), Is.False);
        Assert.That(await _provider.DiffAsync(ManagedSchema.Token, back, Forced), HasChanges(false));
    }

    [Test]
    public async Task TablesOfAnotherStack_AreRefusedInPreviewAndCreateAndNotTouched()
    {
        await CreateAsync();
        _provider.Stack = "prod";

        Assert.That(() => _provider.PreviewAsync(ManagedSchema.Token, _provider.Inputs()), Refusal());
        Assert.That(() => CreateAsync(), Refusal());
        Assert.That(() => _provider.CreateAsync(ManagedDemoData.Token, _provider.Inputs(("days", 2))), Throws.Nothing,
            "nobody has claimed the rows");

        await _provider.ExecuteAsync($"DELETE FROM {Bank.Instance}_{RecordTables.Owner.ShortName}");
        Assert.That(() => CreateAsync(), Throws.Nothing, "the remedy of the message");

        static NUnit.Framework.Constraints.IResolveConstraint Refusal() => Throws.TypeOf<RpcException>()
            .With.Message.Contains("belong to stack 'dev' of project 'bank', and this is stack 'prod'")
            .And.Message.Contains($"DELETE FROM {Bank.Instance}_{RecordTables.Owner.ShortName}");
    }

    [Test]
    public async Task RenamedStack_KeepsItsMarkAndWritesItsNewName()
    {
        var schema = await CreateAsync();
        _provider.Stack = "test";

        Assert.That(await _provider.DiffAsync(ManagedSchema.Token, schema, _provider.Inputs()), HasChanges(true));
        var renamed = await _provider.UpdateAsync(ManagedSchema.Token, schema, _provider.Inputs());

        Assert.That(renamed.Outputs["owner"], Is.EqualTo(schema.Outputs["owner"]));
        Assert.That(await _provider.ScalarAsync<string>($"SELECT stack_name FROM {Bank.Instance}_owner"), Is.EqualTo("test"));
        await _provider.DeleteAsync(ManagedSchema.Token, schema);
        Assert.That(File.Exists(_provider.DatabaseFile), Is.False, "the mark counts, not the name");
    }

    [Test]
    public async Task RetainedTables_BearNoMarkAndAreAnotherStacksToTake()
    {
        var schema = await CreateAsync();

        var retained = await _provider.UpdateAsync(ManagedSchema.Token, schema, _provider.Inputs(("retain", true)));
        Assert.That(retained.Outputs.ContainsKey("owner"), Is.False);
        _provider.Stack = "prod";
        Assert.That(() => CreateAsync(), Throws.Nothing);
        await _provider.DeleteAsync(ManagedSchema.Token, schema);
        Assert.That(await CountAsync(BaseTables.Transactions), Is.Zero, "the table is there");
    }

    [Test]
    public async Task StateAndTablesOfAReleaseWithoutMarks_AreMarkedByTheNextUpdateAndRemovable()
    {
        var schema = await CreateAsync();
        var outputs = PropertyObject.From(schema.Outputs.Where(output => output.Key is not ("owner" or "ownedBy")));
        var former = schema with { Outputs = outputs };
        await _provider.ExecuteAsync($"DROP TABLE {Bank.Instance}_owner");

        Assert.That(await _provider.DiffAsync(ManagedSchema.Token, former, _provider.Inputs()), HasChanges(true));
        var marked = await _provider.UpdateAsync(ManagedSchema.Token, former, _provider.Inputs());
        Assert.That(marked.Outputs.ContainsKey("owner"));
        await _provider.ExecuteAsync($"DROP TABLE {Bank.Instance}_owner");
        await _provider.DeleteAsync(ManagedSchema.Token, former);
        Assert.That(File.Exists(_provider.DatabaseFile), Is.False);
    }

    [Test]
    public async Task Read_OfTablesThatLostTheirMark_IsADriftThatAnUpdateMends()
    {
        var schema = await CreateAsync();
        await _provider.ExecuteAsync($"DELETE FROM {Bank.Instance}_owner");

        var read = await _provider.ReadAsync(ManagedSchema.Token, schema);
        var mended = await _provider.UpdateAsync(ManagedSchema.Token, read!, _provider.Inputs());

        Assert.That(await _provider.DiffAsync(ManagedSchema.Token, read!, _provider.Inputs()), HasChanges(true));
        Assert.That(await _provider.ReadAsync(ManagedSchema.Token, mended), Is.EqualTo(mended));
    }

    [TestCase("other institution")]
    [TestCase("other database")]
    public async Task MoveAwayFromTheBanksRows_IsRefusedBeforeAnythingUnlessTheStateSaysOtherwise(string move)
    {
        var schema = await CreateAsync();
        await AddOwnRowAsync();
        var news = move == "other database" ? Elsewhere : _provider.Inputs((
            DatabaseTarget.InstitutionInput,
            ProviderHarness.Yaml.Replace($"instance: {Bank.Instance}", "instance: other_bank", StringComparison.Ordinal)));

        Assert.That(
            () => _provider.DiffAsync(ManagedSchema.Token, schema, news),
            Throws.TypeOf<RpcException>().With.Message.Contains($"{DatabaseSchema.Tables.Length} tables with 1 rows, 1 of them your own")
                .And.Message.Contains("pulumi config set qsgen:forceDestroyDatabase true").And.Message.Contains("qsgen:retainDatabase"));

        var retained = await _provider.UpdateAsync(ManagedSchema.Token, schema, _provider.Inputs(("retain", true)));
        Assert.That(() => _provider.DiffAsync(ManagedSchema.Token, retained, news), Throws.Nothing);
        var forced = await _provider.UpdateAsync(ManagedSchema.Token, retained, Forced);
        Assert.That(() => _provider.DiffAsync(ManagedSchema.Token, forced, news), Throws.Nothing);
        Assert.That(_provider.Log.Text, Does.Contain($"would drop {DatabaseSchema.Tables.Length} tables with 1 rows, 1 of them your own"));
    }

    [Test]
    public async Task Departure_FromTheBanksRows_IsRefusedBeforeAnythingElseGoes_UnlessTheStateOrTheMarkSaysOtherwise()
    {
        var schema = await CreateAsync();
        var plain = PropertyValue.Object(
            (DatabaseTarget.PrefixOutput, Bank.Instance.Value), (DatabaseTarget.UrlInput, _provider.DatabaseUrl),
            ("owner", schema.Outputs["owner"]));
        await LeaveAsync(plain);
        await AddOwnRowAsync();

        Assert.That(() => LeaveAsync(plain), Throws.TypeOf<RpcException>()
            .With.Message.Contains("1 of them your own; nothing was deleted").And.Message.Contains("qsgen:retainDatabase"));
        Assert.That(() => LeaveAsync(plain.SetItem("forceDestroy", true)), Throws.Nothing);
        Assert.That(() => LeaveAsync(plain.SetItem("retain", true)), Throws.Nothing);
        Assert.That(() => LeaveAsync(plain.SetItem("owner", "another")), Throws.Nothing, "those tables stay in any case");
        Assert.That(
            () => LeaveAsync(plain.SetItem(DatabaseTarget.UrlInput, "postgres://bank:canary-77@127.0.0.1:1/bank")),
            Throws.TypeOf<RpcException>().With.Message.Contains("pulumi state delete").And.Message.Not.Contains("canary"));

        async Task LeaveAsync(PropertyObject inputs) => await _provider.DeleteAsync(
            ManagedDeparture.Token, await _provider.CreateAsync(ManagedDeparture.Token, inputs));
    }

    [TestCase("postgres://bank:new-55@db/bank", "new-55")]
    [TestCase("postgres://bank:new-55@elsewhere/bank", "old-44")]
    [TestCase(null, "old-44")]
    public void RefreshesAndRemovals_UseTodaysPasswordOfTheSameDatabase(string? configured, string expected)
    {
        var target = new DatabaseTarget(Bank, QsGen.Database.Sessions.DatabaseUrl.Parse("postgres://bank:old-44@db/bank"));

        var today = new DatabaseWork("/", configured).Today(target);

        Assert.That(((QsGen.Database.Sessions.PostgresUrl)today.Url).Password!.Reveal(), Is.EqualTo(expected));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint HasChanges(bool any) => Has.Property("Changes").EqualTo(
        any ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone);

    private Task<ManagedState> CreateAsync() => _provider.CreateAsync(ManagedSchema.Token, _provider.Inputs());

    private Task<long> CountAsync(SchemaTable table) =>
        _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Bank.Instance}_{table.ShortName}");

    private Task AddOwnRowAsync() => _provider.AddRowAsync(Bank.Instance, StagingTables.All[0]);
}
