using CsCheck;
using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Samples;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Sheets;

[TestFixture]
internal sealed class TreeIdsTests
{
    private static readonly Dataset Orders = TinyShop.Orders();
    private static readonly SheetId Id = TinyShop.SheetId();

    [Test]
    public void For_InsertedVisual_RenamesNoOther() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 12]).Sample((count, at) =>
        {
            var before = Enumerable.Range(0, count).Select(number => TinyShop.Table(Orders, $"v{number}")).ToList();
            List<Table> after = [.. before.Take(at), TinyShop.Table(Orders, "new"), .. before.Skip(at)];

            var (old, added) = (IdsOf(before), IdsOf(after));
            return before.All(visual => old[visual.Key] == added[visual.Key]) && added.Values.Distinct().Count() == after.Count;
        });

    [Test]
    public void For_RetitledVisual_KeepsItsIdAndThoseOfItsFields()
    {
        var old = new Table("list", "Orders", "One line per order.", columns: [Orders["order_id"], Orders["amount"]]);
        var retitled = new Table("list", "All Orders", "Now with a better title.", columns: [Orders["amount"].Money(), Orders["order_id"]]);
        var (before, after) = (TreeIds.For(AppOf([old])), TreeIds.For(AppOf([retitled])));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.Of(retitled), Is.EqualTo(before.Of(old)));
            Assert.That(retitled.FieldId(after.Of(retitled), Orders["amount"].Dimension()),
                Is.EqualTo(old.FieldId(before.Of(old), Orders["amount"].Dimension())));
        }
    }

    [Test]
    public void For_SameKeyOnTwoSheets_GivesTwoIds()
    {
        var (one, two) = (TinyShop.Kpi(Orders), TinyShop.Kpi(Orders));
        var app = TinyShop.App(Orders, TinyShop.Sheet(Id, one), TinyShop.Sheet(TinyShop.SheetId("Other"), two));
        var ids = TreeIds.For(app);

        Assert.That(ids.Of(one), Is.Not.EqualTo(ids.Of(two)));
    }

    [Test]
    public void For_ExplicitIds_Stay()
    {
        var kpi = new Kpi("count", "Orders", "All orders.", Orders["order_id"].Count()) { Id = "kpi-orders" };
        var filter = new CategoryFilter("status", Orders["status"]) { Id = "filter-status" };
        var control = new global::QsGen.QuickSight.Controls.FilterDropdown(filter, "Status") { Id = "ctrl-status" };
        var sheet = new Sheet(Id, "Orders", "All orders.") { Rows = [new Row(6, kpi)], Filters = [filter], Controls = [control] };
        var ids = TreeIds.For(TinyShop.App(Orders, sheet));

        Assert.That(new[] { ids.Of(kpi), ids.Of(filter), ids.Of(control) }, Is.EqualTo(["kpi-orders", "filter-status", "ctrl-status"]));
    }

    [Test]
    public void For_GeneratedId_IsAUuidOfVersionFive()
    {
        var kpi = TinyShop.Kpi(Orders);
        var id = TreeIds.For(AppOf([kpi])).Of(kpi);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Guid.TryParseExact(id, "D", out var uuid), Is.True);
            Assert.That(uuid.Version, Is.EqualTo(5));
            Assert.That(uuid.Variant, Is.InRange(8, 11));
        }
    }

    [Test]
    public void Of_VisualOfAnotherApp_Throws()
    {
        var stranger = TinyShop.Kpi(Orders, "stranger");

        TreeAssert.Throws(() =>
            _ = TreeIds.For(AppOf([TinyShop.Kpi(Orders)])).Of(stranger), "kpi 'Title of stranger'", "not part of the app");
    }

    [Test]
    public void FieldId_FieldOfAnotherVisual_Throws()
    {
        var kpi = TinyShop.Kpi(Orders);

        TreeAssert.Throws(() => _ = kpi.FieldId("kpi-1", Orders["amount"].Sum()), "has no field SUM(amount)");
    }

    [Test]
    public void Emit_SampleApp_HasNoIdTwice()
    {
        var ids = TreeAssert.Walk(TreeAssert.Definition(ShopApp.Build()))
            .Where(entry =>
                entry.Path.EndsWith("Id", StringComparison.Ordinal) && !entry.Path.EndsWith("FieldId", StringComparison.Ordinal))
            .Where(entry => entry.Path.Split('.')[^1] is "VisualId" or "FilterId" or "FilterGroupId" or "CustomActionId"
                or "ParameterControlId" or "FilterControlId" or "SheetTextBoxId")
            .Select(entry => entry.Node.GetValue<string>());

        Assert.That(ids, Is.Unique.And.Not.Empty);
    }

    private static Dictionary<string, string> IdsOf(IReadOnlyList<Table> visuals)
    {
        var ids = TreeIds.For(AppOf(visuals));
        return visuals.ToDictionary(visual => visual.Key, ids.Of);
    }

    private static App AppOf(IEnumerable<Visual> visuals) => TinyShop.App(Orders, TinyShop.Sheet(Id, [.. visuals]));
}
