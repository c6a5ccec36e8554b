using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Datasets;

internal sealed class DatasetCheckTests
{
    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Run_SchemaWithoutRows_FindsNothing(SqlDialect engine)
    {
        await using var book = await HarborBook.OpenAsync(engine);

        var findings = await DatasetCheck.RunAsync(book.Session, DatasetQueries.All(book.Institution, engine), default);

        Assert.That(findings, Is.Empty);
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Run_MissingTables_AreReportedForEachDatasetThatReadsThem(SqlDialect engine)
    {
        await using var book = await HarborBook.OpenAsync(engine);
        var stranger = new InstitutionModel { Instance = new("stranger") };

        var findings = await DatasetCheck.RunAsync(book.Session, DatasetQueries.All(stranger, engine), default);

        Assert.Multiple(() =>
        {
            Assert.That(findings, Is.Not.Empty);
            Assert.That(findings.Select(finding => finding.Dataset), Is.Unique);
            Assert.That(findings.Select(finding => finding.Message), Has.All.Contains("stranger_").And.All.Not.Contains("\n"));
        });
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Run_ColumnOfAnotherType_IsReportedByName(SqlDialect engine)
    {
        await using var book = await HarborBook.OpenAsync(engine);
        var definition = DatasetQueries.Definitions[0];
        var first = definition.Columns[0];
        var one = engine.Cast("1", SqlType.Parse("decimal(10,2)"));
        var query = new DatasetQuery(definition with { Columns = [first] }, engine, $"SELECT {one} AS {first.Name}");

        var findings = await DatasetCheck.RunAsync(book.Session, [query], default);

        Assert.That(findings.Select(finding => finding.Message), Has.One.Contains(first.Name));
    }
}
