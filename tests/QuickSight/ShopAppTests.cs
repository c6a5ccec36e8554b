using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Schema;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;
using QsGen.Tests.QuickSight.Samples;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight;

/// <summary>The sample app of the developer guide, and what a change to it changes.</summary>
[TestFixture]
internal sealed class ShopAppTests
{
    [Test]
    public void Emit_SampleApp_GivesTheSameBytesEachTime()
    {
        var first = TreeAssert.Text(ShopApp.Build());

        Assert.That(TreeAssert.Text(ShopApp.Build()), Is.EqualTo(first));
    }

    [Test]
    public void Build_SampleApp_ViolatesNothingThatAwsPublishes()
    {
        var head = new ResourceHead("111122223333", "shop", "Shop");

        Assert.That(ResourceSchemaCheck.Check(ResourceKind.Dashboard,
            DashboardDocument.Build(head, TreeAssert.Definition(ShopApp.Build()), "Example")), Is.Empty);
    }

    [Test]
    public void Check_SampleApp_CountsWhatItShows()
    {
        var app = ShopApp.Build();

        using (Assert.EnterMultipleScope())
        {
            TreeAssert.Accepts(app);
            Assert.That(app.SheetNamed("Orders").VisualTitled("Order List"), Is.InstanceOf<Table>());
            Assert.That(app.SheetNamed("shop-sheet-lines").VisualLike("Warehouse"), Is.InstanceOf<Sankey>());
            Assert.That(app.ParameterNamed("pOrder").Shape, Is.SameAs(ShopShapes.OrderId));
            Assert.That(app.CalculatedNamed("_drill_pass_order_on_lines").Expression,
                Is.EqualTo("ifelse(${pOrder} = '__ALL__', 'PASS', ifelse({order_id} = ${pOrder}, 'PASS', 'FAIL'))"));
            Assert.That(() => app.SheetNamed("Nowhere"), Throws.ArgumentException);
        }
    }

    [Test]
    public void Emit_VisualAddedOnTop_ChangesItsOwnSheetOnly()
    {
        var before = ShopApp.Build();
        var orders = before.Sheets[0];
        var added = new Kpi("mean", "Mean Order", "Money per order.", before.Datasets[0]["amount"].Average().Money());
        var after = WithSheets(before, WithRows(orders, [new Row(6, added), .. orders.Rows]), before.Sheets[1]);

        var (old, changed) = (TreeAssert.Definition(before), TreeAssert.Definition(after));

        using (Assert.EnterMultipleScope())
        {
            foreach (var member in old.Where(member => member.Key != "Sheets"))
            {
                Assert.That(changed[member.Key]!.ToJsonString(), Is.EqualTo(member.Value!.ToJsonString()), member.Key);
            }

            Assert.That(changed["Sheets"]![1]!.ToJsonString(), Is.EqualTo(old["Sheets"]![1]!.ToJsonString()));
            Assert.That(
                changed["Sheets"]![0]!["Visuals"]!.AsArray().Skip(1).Select(visual => visual!.ToJsonString()),
                Is.EqualTo(old["Sheets"]![0]!["Visuals"]!.AsArray().Select(visual => visual!.ToJsonString())));
        }
    }

    [Test]
    public void Emit_SheetAddedInFront_ChangesNoOtherSheet()
    {
        var before = ShopApp.Build();
        var welcome = TinyShop.Sheet(TinyShop.SheetId("Welcome"), TinyShop.Kpi(before.Datasets[0]));
        var after = WithSheets(before, welcome, before.Sheets[0], before.Sheets[1]);

        var (old, changed) = (TreeAssert.Definition(before), TreeAssert.Definition(after));

        Assert.That(
            changed["Sheets"]!.AsArray().Skip(1).Select(sheet => sheet!.ToJsonString()),
            Is.EqualTo(old["Sheets"]!.AsArray().Select(sheet => sheet!.ToJsonString())));
    }

    private static App WithSheets(App app, params Sheet[] sheets) => new(app.Key, app.Name)
    {
        Datasets = app.Datasets,
        Parameters = app.Parameters,
        CalculatedFields = app.CalculatedFields,
        Sheets = [.. sheets],
    };

    private static Sheet WithRows(Sheet sheet, Row[] rows) => new(sheet.Id, sheet.Title, sheet.Description)
    {
        Rows = [.. rows],
        Controls = sheet.Controls,
        Filters = sheet.Filters,
    };
}
