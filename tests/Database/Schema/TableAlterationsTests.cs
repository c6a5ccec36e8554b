using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Tables;

namespace QsGen.Tests.Database.Schema;

/// <summary>What no test can run is held to its spelling.</summary>
internal sealed class TableAlterationsTests
{
    private static readonly TableAlterations Oracle = new(new DatabaseSchema("harbor", SqlDialects.Oracle));
    private static readonly SchemaTable Legs = BaseTables.Transactions;

    [Test]
    public void Columns_ForOracle_AreModifiedInBrackets()
    {
        var status = Legs.Columns.Single(column => column.Name == "status");

        Assert.That(
            Oracle.AddColumn(Legs, status), Is.EqualTo(["ALTER TABLE harbor_transactions ADD (status VARCHAR2(50 CHAR) NOT NULL)"]));
        Assert.That(Oracle.Widen(Legs, status), Is.EqualTo("ALTER TABLE harbor_transactions MODIFY (status VARCHAR2(50 CHAR))"));
        Assert.That(Oracle.Require(Legs, status), Is.EqualTo("ALTER TABLE harbor_transactions MODIFY (status NOT NULL)"));
        Assert.That(Oracle.Relax(Legs, status), Is.EqualTo("ALTER TABLE harbor_transactions MODIFY (status NULL)"));
    }

    [Test]
    public void KeysAndIndexes_ForOracle_GoByTableAndByName()
    {
        Assert.That(Oracle.AddKey(Legs), Is.EqualTo("ALTER TABLE harbor_transactions ADD PRIMARY KEY (id, entry)"));
        Assert.That(
            Oracle.DropKey(Legs, new LiveKey("SYS_C0012", ["id"])), Is.EqualTo("ALTER TABLE harbor_transactions DROP PRIMARY KEY"));
        Assert.That(Oracle.DropIndex(Legs.Indexes[0]), Is.EqualTo("DROP INDEX idx_harbor_transactions_account_posting"));
    }

    [Test]
    public void Checks_ForOracle_AreAddedWithoutANameAndDroppedByTheirs()
    {
        Assert.That(
            Oracle.AddCheck(Legs, TableCheck.Json("metadata")),
            Is.EqualTo("ALTER TABLE harbor_transactions ADD CHECK (metadata IS NULL OR metadata IS JSON WITH UNIQUE KEYS)"));
        Assert.That(
            Oracle.DropCheck(Legs, new LiveCheck("SYS_C0013", "metadata IS JSON", IsValid: true, ["metadata"])),
            Is.EqualTo("ALTER TABLE harbor_transactions DROP CONSTRAINT \"SYS_C0013\""));
    }
}
