using QsGen.Database.Sessions;

namespace QsGen.Tests.Database.Sessions;

internal sealed class OracleDriverTests
{
    [Test]
    public void Open_WithoutTheDriver_SaysHowToGetIt()
    {
        Assume.That(Type.GetType("Oracle.ManagedDataAccess.Client.OracleClientFactory, Oracle.ManagedDataAccess"), Is.Null);

        Assert.That(
            () => SqlSessions.OpenAsync(DatabaseUrl.Parse("oracle://ana:hunter2@db/RECON"), default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("-p:Oracle=true").And.Message.Not.Contain("hunter2"));
    }
}
