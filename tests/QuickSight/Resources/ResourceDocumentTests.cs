using QsGen.QuickSight;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Resources;
using QsGen.QuickSight.Schema;
using QsGen.QuickSight.Themes;
using QsGen.Tests.QuickSight.Support;

namespace QsGen.Tests.QuickSight.Resources;

[TestFixture]
internal sealed class ResourceDocumentTests
{
    private const string DataSourceArn = "arn:aws:quicksight:eu-central-1:111122223333:datasource/shop";

    [TestCase("11112222333")]
    [TestCase("1111222233334")]
    [TestCase("11112222333x")]
    public void NewHead_AccountOfAnotherForm_IsRefused(string account) =>
        TreeAssert.Throws(() => _ = new ResourceHead(account, "shop", "Shop"), $"'{account}'", "twelve digits");

    [Test]
    public void NewHead_IdOutsideThePattern_IsRefused() =>
        TreeAssert.Throws(() => _ = new ResourceHead("111122223333", "a b", "Shop"), "'a b'");

    [Test]
    public void Build_HeadWithoutPermissionsAndTags_LeavesThemOut()
    {
        var body = ThemeDocument.Build(new ResourceHead("111122223333", "shop", "Shop"), ThemePalette.Default);

        Assert.That(body.Select(member => member.Key), Has.None.AnyOf("Permissions", "Tags", "FolderArns"));
    }

    [Test]
    public void BuildTheme_DefaultPalette_ViolatesNothing() =>
        Assert.That(ResourceSchemaCheck.Check(ResourceKind.Theme, ThemeDocument.Build(Head(), ThemePalette.Default)), Is.Empty);

    [Test]
    public void BuildTheme_WithoutDataColors_IsRefused() => TreeAssert.Throws(
        () => _ = ThemeDocument.Build(Head(), ThemePalette.Default with { DataColors = [] }), "theme 'shop-resource'", "data colour");

    [TestCase(DatabaseEngine.PostgreSql, "POSTGRESQL", false)]
    [TestCase(DatabaseEngine.Oracle, "ORACLE", true)]
    public void BuildDataSource_AnyEngine_NamesASecretAndHoldsNone(DatabaseEngine engine, string type, bool withoutTls)
    {
        var body = Source(engine).Build(Head());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResourceSchemaCheck.Check(ResourceKind.DataSource, body), Is.Empty);
            Assert.That(body["Type"]!.GetValue<string>(), Is.EqualTo(type));
            Assert.That(body["SslProperties"]!["DisableSsl"]!.GetValue<bool>(), Is.EqualTo(withoutTls));
            Assert.That(body["Credentials"]!.AsObject().Select(member => member.Key), Is.EqualTo(["SecretArn"]));
        }
    }

    [TestCase(0)]
    [TestCase(65536)]
    public void BuildDataSource_PortOutOfRange_IsRefused(int port) =>
        TreeAssert.Throws(() => _ = (Source(DatabaseEngine.PostgreSql) with { Port = port }).Build(Head()), "port");

    [Test]
    public void BuildDataSet_WithParameters_ViolatesNothing()
    {
        var body = DataSetDocument.Build(Head(), TinyShop.Orders(), "orders", DataSourceArn,
            "select 1 from orders where channel = <<$pText>>");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResourceSchemaCheck.Check(ResourceKind.DataSet, body), Is.Empty);
            Assert.That(body["PhysicalTableMap"]!["orders"]!["CustomSql"]!["Columns"]!.AsArray(), Has.Count.EqualTo(6));
            TreeAssert.Json(body["LogicalTableMap"], """{"orders-logical":{"Alias":"Shop","Source":{"PhysicalTableId":"orders"}}}""");
            TreeAssert.Json(body["DatasetParameters"]![2], """
                {"IntegerDatasetParameter":{"Id":"33333333-3333-4333-8333-333333333333","Name":"pNumber","ValueType":"SINGLE_VALUED",
                "DefaultValues":{"StaticValues":[1]}}}
                """);
        }
    }

    [TestCase("", "select 1", "table key")]
    [TestCase("under_score", "select 1", "table key")]
    [TestCase("orders", "", "SQL of dataset")]
    public void BuildDataSet_KeyOrSqlThatDoesNotFit_IsRefused(string key, string sql, string expected) =>
        TreeAssert.Throws(() => _ = DataSetDocument.Build(Head(), TinyShop.Orders(), key, DataSourceArn, sql), expected);

    [Test]
    public void BuildDataSet_SqlThatIsTooLong_IsRefused() => TreeAssert.Throws(
        () => _ = DataSetDocument.Build(Head(), TinyShop.Orders(), "orders", DataSourceArn,
            new string('x', DataSetDocument.MaximumSqlLength + 1)),
        "168001 characters");

    [Test]
    public void BuildDataSet_EachTypeOfParameter_HasItsOwnMember()
    {
        var dataset = new Dataset(
            "orders-ds",
            [new("a", ColumnType.String)],
            [
                new("pDay", "1", ColumnType.Datetime, multiValued: false, ["2030-01-01T00:00:00.000Z"]),
                new("pPrice", "2", ColumnType.Decimal, multiValued: false, ["1.5"]),
            ]);

        var body = DataSetDocument.Build(Head(), dataset, "orders", DataSourceArn, "select <<$pDay>>, <<$pPrice>>");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResourceSchemaCheck.Check(ResourceKind.DataSet, body), Is.Empty);
            Assert.That(
                body["DatasetParameters"]!.AsArray().Select(parameter => parameter!.AsObject().Single().Key),
                Is.EqualTo(["DateTimeDatasetParameter", "DecimalDatasetParameter"]));
        }
    }

    private static ResourceHead Head() => new("111122223333", "shop-resource", "Shop")
    {
        Permissions = [new("arn:aws:quicksight:eu-central-1:111122223333:user/default/me", ["quicksight:DescribeTheme"])],
        Tags = [new("ManagedBy", "tests")],
    };

    private static DataSourceDocument Source(DatabaseEngine engine) => new()
    {
        Engine = engine,
        Host = "db.example.com",
        Port = 5432,
        Database = "shop",
        SecretArn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop",
    };
}
