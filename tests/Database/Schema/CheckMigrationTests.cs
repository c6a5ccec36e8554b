using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Tests.Database.Refresh;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Schema;

/// <summary>What PostgreSQL can do to the checks of a table that is there, and what stops it.</summary>
internal sealed class CheckMigrationTests() : HarborFixture(SqlDialects.Postgres)
{
    private const string Day = "business_day_end > business_day_start";

    [SetUp]
    public Task FillAsync() => Book.LoadAsync(Balance("m-1", 1, 5), Balance("m-2", 1, 5));

    [Test]
    public async Task Check_ThatRowsDoNotMeet_StopsWithHowMany()
    {
        await RunAsync(
            "ALTER TABLE harbor_daily_balances DROP CONSTRAINT harbor_daily_balances_check, "
            + "DROP CONSTRAINT harbor_daily_balances_account_scope_check",
            "UPDATE harbor_daily_balances SET business_day_end = business_day_start",
            "UPDATE harbor_daily_balances SET account_scope = 'nostro' WHERE account_id = 'm-1'");
        var rows = await Book.RowsAsync(BaseTables.DailyBalances);
        string[] obstacles =
        [
            "harbor_daily_balances must have the check (account_scope IN ('internal', 'external')), but 1 row does not meet it; "
            + "correct it, then apply again. "
            + "To see it: SELECT * FROM harbor_daily_balances WHERE NOT (account_scope IN ('internal', 'external'))",
            $"harbor_daily_balances must have the check ({Day}), but 2 rows do not meet it; correct them, then apply again. "
            + $"To see them: SELECT * FROM harbor_daily_balances WHERE NOT ({Day})",
        ];

        Assert.That((await Book.ApplyAsync()).Obstacles, Is.EqualTo(obstacles));
        Assert.That(await Book.CompareAsync(), Is.EqualTo(obstacles), "nothing has changed");
        Assert.That(await Book.RowsAsync(BaseTables.DailyBalances), Is.EqualTo(rows));

        await RunAsync(
            "UPDATE harbor_daily_balances SET business_day_end = business_day_start + INTERVAL '1 day', account_scope = 'internal'");
        Assert.That((await Book.ApplyAsync()).Changes, Has.Length.EqualTo(2).And.All.StartsWith("add check ("));
        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
    }

    [Test]
    public async Task Check_AddedWithoutALookAtTheRows_IsMadeAnewOnceTheyMeetIt()
    {
        await RunAsync(
            "ALTER TABLE harbor_daily_balances DROP CONSTRAINT harbor_daily_balances_check",
            "UPDATE harbor_daily_balances SET business_day_end = business_day_start WHERE account_id = 'm-1'",
            $"ALTER TABLE harbor_daily_balances ADD CONSTRAINT days CHECK ({Day}) NOT VALID");
        Assert.That((await Book.ApplyAsync()).Obstacles, Has.Length.EqualTo(1).And.All.Contains("but 1 row does not meet it"));
        await RunAsync("UPDATE harbor_daily_balances SET business_day_end = business_day_start + INTERVAL '1 day'");

        Assert.That(await Book.CompareAsync(), Is.EqualTo(
        [
            "check days of harbor_daily_balances was added or enabled without a look at the rows that were there; "
            + "'schema apply' makes it anew",
        ]));
        await Book.ApplyAsync();

        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
        Assert.That(() => RunAsync("UPDATE harbor_daily_balances SET business_day_end = business_day_start"),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("check"));
    }

    [Test]
    public async Task Checks_OfAColumnThatIsWidened_StayTheSameInTheEnginesNewWords()
    {
        const string words = "SELECT STRING_AGG(pg_get_constraintdef(oid), ' ' ORDER BY conname) FROM pg_constraint "
            + "WHERE conrelid = 'harbor_transactions'::regclass AND contype = 'c'";
        var before = await Book.Session.ScalarAsync<string>(words, default);
        await RunAsync("ALTER TABLE harbor_transactions ALTER COLUMN account_scope TYPE VARCHAR(12)");

        Assert.That(
            await Book.CompareAsync(),
            Is.EqualTo(["column account_scope of harbor_transactions is narrower than declared; 'schema apply' widens it"]));
        await Book.ApplyAsync();

        Assert.That((await Book.ApplyAsync()).IsEmpty, Is.True);
        Assert.That(await Book.Session.ScalarAsync<string>(words, default), Is.Not.EqualTo(before), "the engine wrote it anew");
    }

    [Test]
    public async Task Checks_OfAColumnThatIsMissing_ComeBackWithIt()
    {
        await RunAsync("ALTER TABLE harbor_daily_balances DROP COLUMN limits");

        Assert.That((await Book.ApplyAsync()).Changes, Is.EqualTo(
        [
            "add column limits to harbor_daily_balances",
            "add check (limits IS NULL OR (limits IS JSON WITH UNIQUE KEYS AND pg_input_is_valid(limits, 'jsonb'))) to "
                + "harbor_daily_balances",
        ]));
        Assert.That(await Book.CompareAsync(), Is.Empty);
    }

    [Test]
    public async Task Check_OfAColumnOfAnotherType_LeavesTheWordToTheColumn()
    {
        await RunAsync(
            "ALTER TABLE harbor_daily_balances DROP CONSTRAINT harbor_daily_balances_check, "
                + "DROP CONSTRAINT harbor_daily_balances_business_day_end_check",
            "ALTER TABLE harbor_daily_balances ALTER COLUMN business_day_end TYPE VARCHAR(50)");

        Assert.That((await Book.ApplyAsync()).Obstacles, Has.Length.EqualTo(1).And.All.StartsWith("column business_day_end of"));
    }
}
