using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Institution;

namespace QsGen.Tests.Database.Datasets;

internal sealed class DatasetQueriesTests
{
    private static readonly InstitutionModel Bank = new() { Instance = new("bank") };

    private static IEnumerable<string> Suffixes => DatasetQueries.Definitions.Select(definition => definition.Suffix);

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
