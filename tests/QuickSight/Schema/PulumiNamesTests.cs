using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.QuickSight;
using QsGen.QuickSight.Schema;
using QsGen.Tests.Tools;

namespace QsGen.Tests.QuickSight.Schema;

internal sealed partial class PulumiNamesTests
{
    [TestCase("AwsAccountId", "awsAccountId")]
    [TestCase("KPIVisual", "kpiVisual")]
    [TestCase("QBusinessInsightsStatus", "qBusinessInsightsStatus")]
    [TestCase("DatasetParameters", "datasetParameters")]
    public void ToPulumi_Name_FollowsRuleOrException(string api, string native)
    {
        Assert.Multiple(() =>
        {
            Assert.That(PulumiNames.ToPulumi(api), Is.EqualTo(native));
            Assert.That(PulumiNames.ToApi(native), Is.EqualTo(api));
        });
    }

    [Test]
    public void Exceptions_AllNames_AreExactlyThoseWithAnAcronym()
    {
        var names = PublishedNames().ToHashSet();

        Assert.Multiple(() =>
        {
            Assert.That(names.Where(name => Acronym().IsMatch(name)), Is.EquivalentTo(PulumiNames.Exceptions.Keys));
            Assert.That(names.Select(name => PulumiNames.ToPulumi(name)).Distinct().Count(), Is.EqualTo(names.Count));
            Assert.That(names.Where(name => PulumiNames.ToApi(PulumiNames.ToPulumi(name)) != name), Is.Empty);
        });
    }

    [Test]
    public void FreeMaps_AllTypes_AreThePropertiesWhoseKeysAreData()
    {
        var maps = new HashSet<string>();
        foreach (var schema in Enum.GetValues<ResourceKind>().Select(PublishedSchemas.Read))
        {
            var mapTypes = schema["definitions"]!.AsObject().Where(type => IsMap(type.Value))
                .Select(type => $"#/definitions/{type.Key}").ToHashSet();
            maps.UnionWith(Objects(schema).SelectMany(Properties)
                .Where(property => IsMap(property.Value) || mapTypes.Contains(property.Value?["$ref"]?.GetValue<string>() ?? ""))
                .Select(property => property.Key));
        }

        Assert.That(PulumiNames.FreeMaps, Is.EquivalentTo(maps));
    }

    [Test]
    public void ToPulumi_FreeMap_KeepsKeysAndRenamesBelow()
    {
        var document = JsonNode.Parse(
            """{"PhysicalTableMap":{"L1-Drift":{"CustomSql":{"SqlQuery":"select 1"}}},"Tags":[{"Key":"ManagedBy","Value":"X"}]}""")!;

        var native = PulumiNames.ToPulumi(document.AsObject());

        Assert.That(native.ToJsonString(), Is.EqualTo(
            """{"physicalTableMap":{"L1-Drift":{"customSql":{"sqlQuery":"select 1"}}},"tags":[{"key":"ManagedBy","value":"X"}]}"""));
        Assert.That(JsonNode.DeepEquals(PulumiNames.ToApi(native), document), Is.True);
    }

    [Test]
    public void CheckPulumi_NameInAwsCase_IsReported()
    {
        var document = new JsonObject { ["awsAccountId"] = "123456789012", ["Name"] = "Drift" };

        var found = ResourceSchemaCheck.CheckPulumi(ResourceKind.Dashboard, document);

        Assert.That(found, Does.Contain(new SchemaViolation(
            "/Name", SchemaRule.UnknownProperty, "is no name of the aws-native provider")));
    }

    [Test]
    public void ReplaceOnChanges_EachKind_HoldsAccountAndId()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PulumiNames.ReplaceOnChanges(ResourceKind.DataSource), Is.EqualTo(["awsAccountId", "dataSourceId", "type"]));
            Assert.That(PulumiNames.ReplaceOnChanges(ResourceKind.DataSet), Is.EqualTo(["awsAccountId", "dataSetId"]));
            Assert.That(PulumiNames.ReplaceOnChanges(ResourceKind.Analysis), Is.EqualTo(["analysisId", "awsAccountId"]));
            Assert.That(PulumiNames.Token(ResourceKind.DataSet), Is.EqualTo("aws-native:quicksight:DataSet"));
        });
    }

    private static bool IsMap(JsonNode? type) => type is JsonObject value && value.ContainsKey("patternProperties");

    private static IEnumerable<string> PublishedNames() =>
        Enum.GetValues<ResourceKind>().SelectMany(kind => Objects(PublishedSchemas.Read(kind))).SelectMany(Properties).Select(p => p.Key);

    private static IEnumerable<JsonObject> Objects(JsonObject schema) =>
        schema["definitions"]!.AsObject().Select(type => type.Value!.AsObject()).Append(schema);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonObject type) => type["properties"]?.AsObject() ?? [];

    [GeneratedRegex("[A-Z]{3}")]
    private static partial Regex Acronym();
}
