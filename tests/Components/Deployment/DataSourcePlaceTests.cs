using QsGen.Components.Deployment;
using QsGen.Institution.Bundled;

namespace QsGen.Tests.Components.Deployment;

/// <summary>QuickSight is given a host that it may find, and what it can't find is said.</summary>
internal sealed class DataSourcePlaceTests
{
    [TestCase("postgresql://u@db.example/bank", null)]
    [TestCase("postgresql://u@10.1.2.3/bank", null)]
    [TestCase("oracle://u:p@db.example:1521/bank", null)]
    [TestCase("duckdb:bank.duckdb", null)]
    [TestCase("postgresql://u@/bank?host=/var/run/postgresql", "the Unix socket in /var/run/postgresql")]
    [TestCase("postgresql://u@%2Fvar%2Frun%2Fpostgresql/bank", "the Unix socket in /var/run/postgresql")]
    [TestCase("postgresql://u@localhost/bank", "localhost")]
    [TestCase("postgresql://u@127.0.0.1:5433/bank", "127.0.0.1")]
    [TestCase("postgresql://u@[::1]/bank", "::1")]
    public void Problem_EachKindOfAddress_IsOneThatOnlyThisMachineFinds(string url, string? place)
    {
        var problem = DataSourcePlace.Problem(TestDeployment.Of(Bank, "qsgen:databaseUrl", url));

        Assert.That(
            problem?.ToString(),
            place is null ? Is.Null : Does.StartWith($"qsgen:databaseUrl: names {place},").And.Contain("dataSourceArn"));
    }

    [Test]
    public void DataSource_OfASocketAndAHost_HasTheHost()
    {
        var deployment = TestDeployment.Of(Bank, "qsgen:databaseUrl", "postgresql://u@/bank?host=/run/pg,db.example&port=5432,5433");

        var source = deployment.Documents.DataSource!.Body["DataSourceParameters"]!["PostgreSqlParameters"]!;

        Assert.That(((string)source["Host"]!, (int)source["Port"]!), Is.EqualTo(("db.example", 5433)));
        Assert.That(DataSourcePlace.Problem(deployment), Is.Null);
    }

    private static string Bank => BundledInstitutions.Text(BundledInstitutions.Default);
}
