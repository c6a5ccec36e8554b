using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>A bank's own foreign keys are not broken by what mends a table they refer to.</summary>
internal sealed class ReferenceDifferenceTests() : HarborFixture(SqlDialects.Postgres)
{
    [SetUp]
    public async Task FillAsync()
    {
        await Book.LoadAsync(Move("t1", "m-1", "street", 70, At(1, 9), "PayOut"));
        await Book.RefreshAsync();
    }

    [Test]
    public async Task Key_ThatForeignKeysReferTo_StopsWithTheirNamesAndTables()
    {
        await RunAsync(
            "ALTER TABLE harbor_transactions DROP CONSTRAINT harbor_transactions_pkey, ADD PRIMARY KEY (id), ADD UNIQUE (entry)",
            "CREATE SCHEMA bank",
            "CREATE TABLE bank.cases (leg VARCHAR(100), entry BIGINT, "
            + "CONSTRAINT \"Leg of case\" FOREIGN KEY (leg) REFERENCES harbor_transactions (id), "
            + "CONSTRAINT entry_of_case FOREIGN KEY (entry) REFERENCES harbor_transactions (entry))",
            "CREATE TABLE notes (leg VARCHAR(100), CONSTRAINT leg_of_note FOREIGN KEY (leg) REFERENCES harbor_transactions)",
            "INSERT INTO bank.cases VALUES ('t1-d', NULL)");
        string[] obstacles =
        [
            Obstacle("Leg of case", "bank.cases"),
            Obstacle("leg_of_note", "notes"),
        ];

        Assert.That(await Book.CompareAsync(), Is.EqualTo(obstacles), "the foreign key to the unique column may stay");
        Assert.That((await Book.ApplyAsync()).Obstacles, Is.EqualTo(obstacles));
        Assert.That(await Book.CompareAsync(), Is.EqualTo(obstacles), "nothing has changed");

        await RunAsync("ALTER TABLE bank.cases DROP CONSTRAINT \"Leg of case\"", "ALTER TABLE notes DROP CONSTRAINT leg_of_note");
        Assert.That((await Book.ApplyAsync()).Changes, Is.EqualTo(["replace key (id) of harbor_transactions by (id, entry)"]));
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
        Assert.That(await Book.RowsAsync(BaseTables.Transactions, "id"), Is.EqualTo(["t1-c", "t1-d"]));

        static string Obstacle(string constraint, string table) =>
            $"harbor_transactions must have the primary key (id, entry), but the foreign key {constraint} of {table} refers to (id); "
            + "drop that foreign key, apply again, then add it again to suit the new key";
    }

    [Test]
    public async Task Key_AsDeclared_MayBeReferredTo()
    {
        await RunAsync(
            "CREATE TABLE notes (leg VARCHAR(100), entry BIGINT, FOREIGN KEY (leg, entry) REFERENCES harbor_transactions)");

        Assert.That(await Book.CompareAsync(), Is.Empty);
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
    }

    [Test]
    public async Task ConfigurationTable_WithAnIndexOfSomebodyElse_IsNotMadeAnewWithoutIt()
    {
        await RunAsync("ALTER TABLE harbor_cfg_limit ADD COLUMN mine INTEGER", "CREATE INDEX of_mine ON harbor_cfg_limit (mine)");

        Assert.That(
            await Book.CompareAsync(),
            Is.EqualTo(new[]
            {
                "table harbor_cfg_limit has other columns than declared and must be made anew, and would lose index of_mine; "
                + "drop that, apply again, then make it again",
            }));

        await RunAsync("DROP INDEX of_mine");
        Assert.That((await Book.ApplyAsync()).Changes, Has.Member("rebuild table harbor_cfg_limit"));
    }

    [Test]
    public async Task ConfigurationTable_ThatForeignKeysReferTo_IsNotMadeAnewUnderThem()
    {
        await RunAsync(
            "ALTER TABLE harbor_cfg_limit ADD COLUMN mine INTEGER GENERATED ALWAYS AS IDENTITY UNIQUE",
            "CREATE TABLE notes (cap INTEGER, CONSTRAINT cap_of_note FOREIGN KEY (cap) REFERENCES harbor_cfg_limit (mine))");
        string[] obstacles =
        [
            "table harbor_cfg_limit has other columns than declared and must be made anew, but the foreign key cap_of_note of notes "
            + "refers to it; drop that foreign key, apply again, then add it again",
            "table harbor_cfg_limit has other columns than declared and must be made anew, and would lose constraint "
            + "harbor_cfg_limit_mine_key; drop that, apply again, then make it again",
        ];

        Assert.That(await Book.CompareAsync(), Is.EqualTo(obstacles));
        Assert.That((await Book.ApplyAsync()).Obstacles, Is.EqualTo(obstacles));

        await RunAsync("DROP TABLE notes", "ALTER TABLE harbor_cfg_limit DROP CONSTRAINT harbor_cfg_limit_mine_key");
        Assert.That((await Book.ApplyAsync()).Changes, Has.Member("rebuild table harbor_cfg_limit"));
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
    }
}
