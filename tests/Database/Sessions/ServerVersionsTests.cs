using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Sessions;

/// <summary>Servers that lack what the SQL needs are refused before anything is done.</summary>
internal sealed class ServerVersionsTests
{
    [TestCase(15, 4, false)]
    [TestCase(16, 9, false)]
    [TestCase(17, 0, true)]
    [TestCase(18, 1, true)]
    public void Postgres_BelowSeventeen_IsRefusedWithBothVersions(int major, int minor, bool accepted)
    {
        void Require() => ServerVersions.RequirePostgres("db/bank", new(major, minor));

        Assert.That(Require, accepted
            ? Throws.Nothing
            : Throws.TypeOf<SqlSessionException>().With.Message.Contains($"db/bank is PostgreSQL {major}")
                .And.Message.Contains("17 or later").And.Property("Code").EqualTo(ServerVersions.TooOld));
    }

    [TestCase("12.2.0.1.0", false)]
    [TestCase("19.21.0.0.0", true)]
    [TestCase("23.0.0.0.0", true)]
    [TestCase("unknown", true)]
    public void Oracle_BelowNineteen_IsRefused(string version, bool accepted)
    {
        void Require() => ServerVersions.RequireOracle("db/bank", version);

        Assert.That(Require, accepted ? Throws.Nothing : Throws.TypeOf<SqlSessionException>().With.Message.Contains("19c or later"));
    }
}
