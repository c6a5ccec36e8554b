using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Provider.Resources;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using Changes = QsGen.Wire.Rpc.DiffResponse.Types.DiffChanges;

namespace QsGen.Tests.Provider;

/// <summary>The three resources from nothing to nothing, on a real database.</summary>
internal sealed partial class ResourceLifecycleTests
{
    private static readonly InstitutionModel Bank = BundledInstitutions.Load(BundledInstitutions.Default);

    private ProviderHarness _model = null!;
    private (ManagedState Schema, ManagedState Demo, ManagedState Refresh) _created;
    private ProviderHarness _provider = null!;

    [OneTimeSetUp]
    public async Task CreateModel()
    {
        _model = await ProviderHarness.StartAsync();
        _created = await CreateAllAsync(_model);
    }

    [OneTimeTearDown]
    public async Task RemoveModel() => await _model.DisposeAsync();

    [SetUp]
    public async Task Start() => _provider = await ProviderHarness.StartAsync();

    [TearDown]
    public async Task Stop() => await _provider.DisposeAsync();

    private static string Transactions => $"{Bank.Instance}_{BaseTables.Transactions.ShortName}";

    [Test]
    public async Task Preview_OfEverything_SaysWhatWouldHappenAndCreatesNoFile()
    {
        var schema = await _provider.PreviewAsync(ManagedSchema.Token, _provider.Inputs());
        var demo = await _provider.PreviewAsync(ManagedDemoData.Token, Demo());
        var refresh = await _provider.PreviewAsync(ManagedRefresh.Token, Refresh(schema, demo));

        Assert.That(File.Exists(_provider.DatabaseFile), Is.False);
        Assert.That(_provider.Log.Text,
            Does.Contain($"would create {DatabaseSchema.Tables.Length} tables")
                .And.Match(@"would load \d+ transactions and \d+ daily balances of ")
            .And.Contain($"would compute {DatabaseSchema.Derived.Length} derived relations"));
        Assert.That(schema["tablePrefix"], Is.EqualTo((PropertyValue)Bank.Instance.Value));
        Assert.That(schema["fingerprint"], Is.InstanceOf<PropertyString>());
        Assert.That((demo["transactions"], refresh["asOf"]), Is.EqualTo((PropertyValue.Unknown, PropertyValue.Unknown)));
    }

    [Test]
    public async Task Preview_ForeseesTheOutputsThatItKnows()
    {
        var foreseenSchema = await _provider.PreviewAsync(ManagedSchema.Token, _provider.Inputs());
        var foreseenDemo = await _provider.PreviewAsync(ManagedDemoData.Token, Demo());
        var (schema, demo, _) = await CreateAllAsync(_provider);

        Assert.That(schema.Outputs.SetItem("owner", PropertyValue.Unknown), Is.EqualTo(foreseenSchema));
        Assert.That(demo.Outputs["fingerprint"], Is.EqualTo(foreseenDemo["fingerprint"]));
    }

    [Test]
    public async Task Create_OfEverything_GivesWhatComponentsNeed()
    {
        var (schema, demo, refresh) = await CreateAllAsync(_provider);

        Assert.That(schema.Id, Is.EqualTo($"{_provider.DatabaseUrl}#{Bank.Instance}"));
        Assert.That(schema.Outputs["tables"], Is.EqualTo((PropertyValue)DatabaseSchema.Tables.Length));
        var loaded = await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}");
        Assert.That(loaded, Is.Positive);
        Assert.That(demo.Outputs["transactions"], Is.EqualTo((PropertyValue)loaded));
        Assert.That(refresh.Outputs["asOf"], Is.EqualTo((PropertyValue)"2030-01-31T12:00:00Z"));
        Assert.That(refresh.Outputs["rows"], Is.InstanceOf<PropertyNumber>().With.Property("Value").Positive);
        Assert.That(schema.Outputs[DatabaseTarget.UrlInput], Is.InstanceOf<PropertySecret>());
    }

    [Test]
    public async Task Create_ASecondTime_TakesOverAndChangesNothing()
    {
        var (schema, demo, _) = Created();

        Assert.That(Plain(await _provider.CreateAsync(ManagedSchema.Token, _provider.Inputs())), Is.EqualTo(Plain(schema)));
        Assert.That(Plain(await _provider.CreateAsync(ManagedDemoData.Token, Demo())), Is.EqualTo(Plain(demo)));
        Assert.That(_provider.Log.Text, Does.Contain("the tables were as declared already").And.Contain("the demo data was there already"));
    }

    [Test]
    public async Task Diff_WithoutAChange_IsNoneForAll()
    {
        var (schema, demo, refresh) = Created();

        Assert.That(
            (
                (await _provider.DiffAsync(ManagedSchema.Token, schema, _provider.Inputs())).Changes,
                (await _provider.DiffAsync(ManagedDemoData.Token, demo, Demo())).Changes,
                (await _provider.DiffAsync(ManagedRefresh.Token, refresh, Refresh(schema.Outputs, demo.Outputs))).Changes),
            Is.EqualTo((Changes.DiffNone, Changes.DiffNone, Changes.DiffNone)));
    }

    [Test]
    public async Task Diff_OfTheBrandOrAComment_IsNoneForAll()
    {
        var (schema, demo, refresh) = Created();
        PropertyValue yaml = $"# reviewed\n{ProviderHarness.Yaml}\npersona:\n  institution: [Another Bank]\n";

        Assert.That(
            (
                (await _provider.DiffAsync(
                    ManagedSchema.Token, schema, _provider.Inputs((DatabaseTarget.InstitutionInput, yaml)))).Changes,
                (await _provider.DiffAsync(
                    ManagedRefresh.Token, refresh,
                    Refresh(schema.Outputs, demo.Outputs).SetItem(DatabaseTarget.InstitutionInput, yaml))).Changes),
            Is.EqualTo((Changes.DiffNone, Changes.DiffNone)));
    }

    [Test]
    public async Task Change_OfOneLimit_UpdatesTheFactsAndRefreshesButDropsNothing()
    {
        var (schema, demo, refresh) = Created();
        var limit = Bank.LimitSchedules[0];
        var cap = $"cap: {limit.Cap}";
        Assert.That(ProviderHarness.Yaml, Does.Contain(cap));
        var inputs = _provider.Inputs(
            (DatabaseTarget.InstitutionInput, ProviderHarness.Yaml.Replace(cap, $"cap: {limit.Cap + 1}", StringComparison.Ordinal)));

        var diff = await _provider.DiffAsync(ManagedSchema.Token, schema, inputs);
        var updated = await _provider.UpdateAsync(ManagedSchema.Token, schema, inputs);
        var again = await _provider.DiffAsync(ManagedRefresh.Token, refresh, Refresh(updated.Outputs, demo.Outputs));

        Assert.That((diff.Changes, diff.Diffs.Single(), diff.Replaces.Count),
            Is.EqualTo((Changes.DiffSome, DatabaseTarget.InstitutionInput, 0)));
        Assert.That(diff.DetailedDiff[DatabaseTarget.InstitutionInput].Kind, Is.EqualTo(PropertyDiff.Types.Kind.Update));
        Assert.That(diff.HasDetailedDiff, Is.True);
        Assert.That(again.Diffs, Is.EqualTo((string[])["schemaFingerprint"]));
        Assert.That(await _provider.ScalarAsync<decimal>(
            $"SELECT MAX(cap) FROM {Bank.Instance}_cfg_limit WHERE cap = {limit.Cap + 1}"), Is.EqualTo(limit.Cap + 1));
        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}"), Is.EqualTo(Rows(demo)));
        Assert.That(_provider.Log.Text, Does.Match(@"changed cap of '.+' in \w+_cfg_limit from [\d.]+ to [\d.]+$"));
    }

    [Test]
    public async Task Diff_OfAnotherPrefixOrDatabase_Replaces()
    {
        var (schema, _, _) = Created();
        var renamed = ProviderHarness.Yaml.Replace($"instance: {Bank.Instance}", "instance: other_bank", StringComparison.Ordinal);

        var prefix = await _provider.DiffAsync(ManagedSchema.Token, schema, _provider.Inputs((DatabaseTarget.InstitutionInput, renamed)));
        var moved = await _provider.DiffAsync(
            ManagedSchema.Token, schema, _provider.Inputs((DatabaseTarget.UrlInput, "duckdb:elsewhere.duckdb")));

        Assert.That(prefix.Replaces, Is.EqualTo((string[])[DatabaseTarget.InstitutionInput]));
        Assert.That(moved.Replaces, Is.EqualTo((string[])[DatabaseTarget.UrlInput]));
    }

    [Test]
    public async Task Diff_OfAnIgnoredProperty_IsNone()
    {
        var demo = Created().Demo;

        var diff = await _provider.DiffAsync(ManagedDemoData.Token, demo, Demo(("seed", 7)), "seed");

        Assert.That(diff.Changes, Is.EqualTo(Changes.DiffNone));
    }

    [Test]
    public async Task Update_OfTheSeed_ReplacesTheRowsAndTheirFingerprint()
    {
        var demo = Created().Demo;

        var diff = await _provider.DiffAsync(ManagedDemoData.Token, demo, Demo(("seed", 7)));
        var updated = await _provider.UpdateAsync(ManagedDemoData.Token, demo, Demo(("seed", 7)));

        Assert.That((diff.Diffs.Single(), diff.Replaces.Count), Is.EqualTo(("seed", 0)));
        Assert.That(updated.Outputs["fingerprint"], Is.Not.EqualTo(demo.Outputs["fingerprint"]));
        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}"), Is.EqualTo(Rows(updated)));
    }

    [Test]
    public async Task Delete_OfEverything_LeavesNoTable()
    {
        var (schema, demo, refresh) = Created();

        await _provider.DeleteAsync(ManagedRefresh.Token, refresh);
        await _provider.DeleteAsync(ManagedDemoData.Token, demo);
        await _provider.DeleteAsync(ManagedSchema.Token, schema);
        await _provider.DeleteAsync(ManagedSchema.Token, schema);

        Assert.That(await _provider.ScalarAsync<long>("SELECT COUNT(*) FROM information_schema.tables"), Is.Zero);
    }

    [Test]
    public async Task Delete_OfDemoData_TakesItsRowsAloneAndMakesTheRefreshStale()
    {
        var (_, demo, refresh) = Created();
        await AddForeignRowAsync();

        await _provider.DeleteAsync(ManagedDemoData.Token, demo);

        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Transactions}"), Is.EqualTo(1));
        Assert.That(await _provider.ReadAsync(ManagedRefresh.Token, refresh), Is.Null);
    }

    // Without what each create draws anew.
    private static ManagedState Plain(ManagedState state) =>
        state with { Outputs = PropertyObject.From(state.Outputs.Where(output => output.Key is not ("owner" or "revision"))) };

    private static long Rows(ManagedState demo) => (long)((PropertyNumber)demo.Outputs["transactions"]).Value;

    private static PropertyObject Demo(ProviderHarness provider, params (string Key, PropertyValue Value)[] more) =>
        provider.Inputs([("days", 10), .. more]);

    private static PropertyObject Refresh(ProviderHarness provider, PropertyObject schema, PropertyObject demo) => provider.Inputs(
        ("schemaFingerprint", schema["fingerprint"]), ("dataRevision", demo["revision"]));

    private PropertyObject Demo(params (string Key, PropertyValue Value)[] more) => Demo(_provider, more);

    private PropertyObject Refresh(PropertyObject schema, PropertyObject demo) => Refresh(_provider, schema, demo);

    private static async Task<(ManagedState Schema, ManagedState Demo, ManagedState Refresh)> CreateAllAsync(ProviderHarness provider)
    {
        var schema = await provider.CreateAsync(ManagedSchema.Token, provider.Inputs());
        var demo = await provider.CreateAsync(ManagedDemoData.Token, Demo(provider));
        var refresh = await provider.CreateAsync(ManagedRefresh.Token, Refresh(provider, schema.Outputs, demo.Outputs));
        return (schema, demo, refresh);
    }

    // Where it does not matter how things came about: a copy of what was created once.
    private (ManagedState Schema, ManagedState Demo, ManagedState Refresh) Created()
    {
        File.Copy(_model.DatabaseFile, _provider.DatabaseFile);
        return (Here(_created.Schema), Here(_created.Demo), Here(_created.Refresh));

        ManagedState Here(ManagedState state)
        {
            var url = ((PropertyValue)_provider.DatabaseUrl).AsSecret();
            return new(
                state.Id.Replace(_model.DatabaseUrl, _provider.DatabaseUrl, StringComparison.Ordinal),
                state.Inputs.SetItem(DatabaseTarget.UrlInput, url),
                state.Outputs.SetItem(DatabaseTarget.UrlInput, url));
        }
    }

    private Task AddForeignRowAsync() => _provider.AddRowAsync(Bank.Instance, BaseTables.Transactions);
}
