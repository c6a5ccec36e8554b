using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.Tests.Support;

namespace QsGen.Tests.Database.Datasets;

internal sealed class DatasetQueriesTests
{
    private static readonly InstitutionModel Bank = new() { Instance = new("bank") };

    private static IEnumerable<string> Suffixes => DatasetQueries.Definitions.Select(definition => definition.Suffix);

    private static IEnumerable<TestCaseData> Contract =>
        Facts.ReadRows("columns/datasets").Select(row => new TestCaseData(row[0], row[1], row[2]).SetArgDisplayNames(row[0]));

    [Test]
    public void Parameters_IdsOfAllDatasets_AreApart() => Assert.That(
        DatasetQueries.Definitions.SelectMany(definition => definition.Parameters).Select(parameter => parameter.Id),
        Is.Unique.And.All.Match("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$").And.Exactly(8).Items);

    [TestCaseSource(nameof(Contract))]
    public void Columns_OfTheContract_ComeFirstInItsOrder(string dataset, string columns, string parameters)
    {
        var declared = DatasetQueries.Definitions.Single(definition => definition.Suffix == $"{dataset}-dataset");
        var wanted = columns.Split(", ");

        Assert.Multiple(() =>
        {
            Assert.That(declared.Columns.Take(wanted.Length).Select(column => $"{column.Name} {column.Type}"), Is.EqualTo(wanted));
            Assert.That(
                declared.Parameters.Select(parameter => parameter.Name).DefaultIfEmpty(Facts.None),
                Is.EqualTo(parameters.Split(", ")));
        });
    }

    [Test]
    public void Definitions_Suffixes_AreUnique() => Assert.That(Suffixes, Is.Unique);

    [Test]
    public void Definitions_IdentifiersAndKeys_AreUniqueWithinAnApp([Values] DatasetApp app)
    {
        var definitions = DatasetQueries.Of(app, Bank, SqlDialects.Postgres);

        Assert.That(definitions.Select(definition => definition.Identifier), Is.Unique);
        Assert.That(definitions.Select(definition => definition.TableKey), Is.Unique);
    }

    [TestCaseSource(nameof(Suffixes))]
    public void Get_OnOracle_GivesLowerCaseColumns(string suffix)
    {
        var query = DatasetQueries.Get(suffix, Bank, SqlDialects.Oracle);

        foreach (var column in query.Columns)
        {
            Assert.That(query.Sql, Does.Contain($"qs_inner.{column.Name.ToUpperInvariant()} AS \"{column.Name}\""));
        }

        Assert.That(query.Sql, Does.EndWith(") qs_inner"));
    }

    [Test]
    public void All_SameInput_SameText()
    {
        foreach (var dialect in SqlDialects.All)
        {
            var first = DatasetQueries.All(Bank, dialect);
            var second = DatasetQueries.All(Bank with { }, dialect);

            Assert.That(second, Is.EqualTo(first), dialect.Name);
        }
    }

    [Test]
    public void Get_UnknownSuffix_NamesIt() =>
        Assert.That(
            () => DatasetQueries.Get("no-dataset", Bank, SqlDialects.Postgres),
            Throws.ArgumentException.With.Message.Contains("'no-dataset'"));
}
