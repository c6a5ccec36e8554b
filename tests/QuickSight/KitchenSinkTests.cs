using System.Text.Json.Nodes;
using QsGen.QuickSight;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Schema;
using QsGen.Tests.QuickSight.Samples;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight;

[TestFixture]
internal sealed class KitchenSinkTests
{

    private static readonly JsonObject Definition = TreeAssert.Definition(KitchenSinkApp.Build());

    [Test]
    public void Check_KitchenSink_HasNoProblem() => TreeAssert.Accepts(KitchenSinkApp.Build());

    [TestCase("KPIVisual")]
    [TestCase("TableVisual")]
    [TestCase("BarChartVisual")]
    [TestCase("LineChartVisual")]
    [TestCase("SankeyDiagramVisual")]
    [TestCase("TableAggregatedFieldWells")]
    [TestCase("TableUnaggregatedFieldWells")]
    [TestCase("CategoricalDimensionField")]
    [TestCase("DateDimensionField")]
    [TestCase("NumericalDimensionField")]
    [TestCase("CategoricalMeasureField")]
    [TestCase("NumericalMeasureField")]
    [TestCase("DateMeasureField")]
    [TestCase("CategoryFilter")]
    [TestCase("FilterListConfiguration")]
    [TestCase("CustomFilterConfiguration")]
    [TestCase("NumericRangeFilter")]
    [TestCase("TimeRangeFilter")]
    [TestCase("TimeEqualityFilter")]
    [TestCase("DefaultDropdownOptions")]
    [TestCase("DefaultDateTimePickerOptions")]
    [TestCase("DefaultSliderOptions")]
    [TestCase("StringParameterDeclaration")]
    [TestCase("IntegerParameterDeclaration")]
    [TestCase("DateTimeParameterDeclaration")]
    [TestCase("MappedDataSetParameters")]
    [TestCase("DynamicValue")]
    [TestCase("RollingDate")]
    [TestCase("Dropdown")]
    [TestCase("Slider")]
    [TestCase("DateTimePicker")]
    [TestCase("CrossSheet")]
    [TestCase("LinkToDataSetColumn")]
    [TestCase("CascadingControlConfiguration")]
    [TestCase("NavigationOperation")]
    [TestCase("SetParametersOperation")]
    [TestCase("FilterOperation")]
    [TestCase("ConditionalFormattingOptions")]
    [TestCase("CurrencyDisplayFormatConfiguration")]
    [TestCase("CalculatedFields")]
    [TestCase("TextBoxes")]
    public void Emit_KitchenSink_HasEveryKindOfNode(string member) => Assert.That(
        TreeAssert.Walk(Definition).Select(entry => entry.Node).OfType<JsonObject>().Any(node => node.ContainsKey(member)), Is.True);

    [Test]
    public void Emit_KitchenSink_HasActionsOnTableBarAndSankeyAndNoneOnKpis()
    {
        var withActions = TreeAssert.Walk(Definition).Select(entry => entry.Node).OfType<JsonObject>()
            .SelectMany(node => node)
            .Where(member =>
                member.Key.EndsWith("Visual", StringComparison.Ordinal) && member.Value is JsonObject visual
                    && visual.ContainsKey("Actions"))
            .Select(member => member.Key)
            .Distinct();

        Assert.That(withActions, Is.EquivalentTo(["TableVisual", "BarChartVisual", "SankeyDiagramVisual"]));
    }

    [TestCase(ResourceKind.Analysis)]
    [TestCase(ResourceKind.Dashboard)]
    public void Build_KitchenSink_ViolatesNothingThatAwsPublishes(ResourceKind kind)
    {
        var head = new ResourceHead("111122223333", "kitchen-sink", "Kitchen Sink")
        {
            Permissions = [new("arn:aws:quicksight:eu-central-1:111122223333:user/default/me", ["quicksight:DescribeDashboard"])],
            Tags = [new("ManagedBy", "tests")],
        };
        var document = kind is ResourceKind.Analysis
            ? AnalysisDocument.Build(head, Definition, "arn:aws:quicksight:eu-central-1:111122223333:theme/shop")
            : DashboardDocument.Build(head, Definition, "Made by a test", "arn:aws:quicksight:eu-central-1:111122223333:theme/shop");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResourceSchemaCheck.Check(kind, document), Is.Empty);
            Assert.That(ResourceSchemaCheck.CheckPulumi(kind, PulumiNames.ToPulumi(document)), Is.Empty);
        }
    }

    [Test]
    public void Emit_KitchenSink_LeavesOutWhatHasNoValue()
    {
        var empty = TreeAssert.Walk(Definition)
            .Where(entry => entry.Node is JsonArray { Count: 0 } or JsonObject { Count: 0 })
            .Select(entry => entry.Path.Split('.')[^1])
            .Distinct();

        Assert.That(empty, Is.EquivalentTo(["TargetValues", "TrendGroups", "FilterControls", "StaticValues"]));
    }

    [Test]
    public void Emit_Definition_HasItsMembersInOrder() => Assert.That(Definition.Select(member => member.Key), Is.EqualTo(
    [
        "DataSetIdentifierDeclarations", "Sheets", "FilterGroups", "ParameterDeclarations", "CalculatedFields", "Options",
            "AnalysisDefaults",
    ]));

    [Test]
    public void Emit_Twice_GivesTheSameBytes()
    {
        var first = TreeAssert.Text(KitchenSinkApp.Build());

        Assert.That(TreeAssert.Text(KitchenSinkApp.Build()), Is.EqualTo(first));
    }

    [Test]
    public void Emit_Fields_AreNamedOnceInHeadersOfTheirTable()
    {
        foreach (var table in TreeAssert.Walk(Definition).Select(entry => entry.Node).OfType<JsonObject>()
            .Where(node => node.ContainsKey("TableVisual")).Select(node => node["TableVisual"]!["ChartConfiguration"]!))
        {
            var fields = TreeAssert.Walk(table["FieldWells"]!).Where(entry => entry.Path.EndsWith("FieldId", StringComparison.Ordinal))
                .Select(entry => entry.Node.GetValue<string>());
            var headers = table["FieldOptions"]!["SelectedFieldOptions"]!.AsArray()
                .Select(header => header!["FieldId"]!.GetValue<string>());
            var labels = table["FieldOptions"]!["SelectedFieldOptions"]!.AsArray()
                .Select(header => header!["CustomLabel"]!.GetValue<string>());

            Assert.That(headers, Is.EqualTo(fields).And.Unique);
            Assert.That(labels, Has.None.Contains('_'));
        }
    }
}
