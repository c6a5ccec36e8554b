using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Provider.Resources;
using QsGen.Wire;
using Changes = QsGen.Wire.Rpc.DiffResponse.Types.DiffChanges;

namespace QsGen.Tests.Provider;

internal sealed partial class ResourceLifecycleTests
{
    [Test]
    public async Task Read_OfAnUntouchedDatabase_FindsTheStateItself()
    {
        var (schema, demo, refresh) = Created();

        Assert.That(await _provider.ReadAsync(ManagedSchema.Token, schema), Is.EqualTo(schema));
        Assert.That(await _provider.ReadAsync(ManagedDemoData.Token, demo), Is.EqualTo(demo));
        Assert.That(await _provider.ReadAsync(ManagedRefresh.Token, refresh), Is.EqualTo(refresh));
    }

    [Test]
    public async Task Read_AfterSomebodyDroppedATable_ShowsItAndUpdateMendsIt()
    {
        var schema = Created().Schema;
        await _provider.ExecuteAsync($"DROP TABLE {Bank.Instance}_drift");

        var found = (await _provider.ReadAsync(ManagedSchema.Token, schema))!;
        var diff = await _provider.DiffAsync(ManagedSchema.Token, found, _provider.Inputs());
        await _provider.UpdateAsync(ManagedSchema.Token, found, _provider.Inputs());

        Assert.That(((PropertyArray)found.Outputs["drift"]).Items.Single().ToString(), Does.Contain($"{Bank.Instance}_drift"));
        Assert.That((diff.Diffs.Single(), diff.DetailedDiff["drift"].InputDiff), Is.EqualTo(("drift", false)));
        Assert.That(await _provider.ScalarAsync<long>($"SELECT COUNT(*) FROM {Bank.Instance}_drift"), Is.Zero);
    }

    [Test]
    public async Task Read_AfterNewRowsArrived_AsksForARefresh()
    {
        var (schema, demo, refresh) = Created();
        await AddForeignRowAsync();

        var found = (await _provider.ReadAsync(ManagedRefresh.Token, refresh))!;
        var diff = await _provider.DiffAsync(ManagedRefresh.Token, found, Refresh(schema.Outputs, demo.Outputs));

        Assert.That(diff.Diffs, Is.EqualTo((string[])["stale"]));
    }

    [Test]
    public async Task Read_WhenTheDatabaseIsGone_FindsNothing()
    {
        var (schema, demo, refresh) = Created();
        File.Delete(_provider.DatabaseFile);

        Assert.That(await _provider.ReadAsync(ManagedSchema.Token, schema), Is.Null);
        Assert.That(await _provider.ReadAsync(ManagedDemoData.Token, demo), Is.Null);
        Assert.That(await _provider.ReadAsync(ManagedRefresh.Token, refresh), Is.Null);
    }
}
