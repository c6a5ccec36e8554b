using NodaTime;
using NodaTime.Testing;
using QsGen.Audit.Figures;
using QsGen.Audit.Periods;
using QsGen.Audit.Sections;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;
using QsGen.Database.SignOff;
using QsGen.Database.Tables;
using QsGen.Tests.Audit;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Whether everything that happened is in the figures; each test has the wrong figure beside the right one.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class CompletenessFiguresTests(SqlDialect dialect) : HarborFixture(dialect)
{
    [Test]
    [Pins("changes-by-hand-go-unnoticed", ShowsMistake = true)]
    public async Task Refresh_LegDeletedByHand_RebuildsWhatItReachesAndSaysSo()
    {
        await LoadDepositAsync();
        await RunAsync("DELETE FROM harbor_transactions WHERE id = 't1-c'");

        Assert.That(await Book.RowsAsync(Relation("drift"), "account_id, drift"), Is.Empty, "what a refresh of new rows alone leaves");
        var outcome = await Book.RefreshAsync(mode: RefreshMode.Incremental);

        Assert.That(await Book.RowsAsync(Relation("drift"), "account_id, drift"), Is.EqualTo(["m-1 | 120"]));
        Assert.That(outcome.Reason, Is.EqualTo("a row of transactions, among the entries 1 to 2, was deleted by hand"));
        Assert.That(
            await Book.RowsAsync(RecordTables.BaseChange, "run_id, table_name, first_entry, last_entry, rows_before, rows_now"),
            Is.EqualTo(["2 | transactions | 1 | 2 | 2 | 1"]));
        Assert.That(
            (await RemovedRows.ReadAsync(Book.Session, Book.Schema, default))
                .Select(removed => (removed.Table, removed.Rows, removed.Kept)),
            Is.EqualTo([("transactions", 1L, Duration.Zero)]),
            "what a policy of retention is told");
        Assert.That(
            (await Book.RowsAsync(RecordTables.RefreshLog, "run_id, reason")).Distinct(),
            Is.EqualTo(new[] { "1 | -", $"2 | {outcome.Reason}" }));
        Assert.That((await Book.RefreshAsync(mode: RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental), "noticed once");
    }

    [TestCase("UPDATE harbor_transactions SET amount_money = 100 WHERE id = 't1-c'", "m-1 | 20")]
    [TestCase("UPDATE harbor_transactions SET status = 'Failed' WHERE id = 't1-c'", "m-1 | 120")]
    [TestCase("UPDATE harbor_daily_balances SET money = 0 WHERE account_id = 'm-1'", "m-1 | -120")]
    [Pins("changes-by-hand-go-unnoticed")]
    public async Task Refresh_RowChangedByHand_ShowsWhatAFullRefreshShows(string change, string drift)
    {
        await LoadDepositAsync();
        await RunAsync(change);
        await Book.LoadAsync(Move("t2", "street", "m-2", 5, At(1, 9), "DepositIn"));

        var outcome = await Book.RefreshAsync(mode: RefreshMode.Incremental);

        Assert.That(await Book.RowsAsync(Relation("drift"), "account_id, drift"), Is.EqualTo(new[] { drift }));
        Assert.That(outcome.Reason, Does.EndWith("were changed by hand"));
    }

    [Test]
    [Pins("fresh-refresh-looks-stale")]
    public async Task Info_RowsWaiting_AreThoseThatCameSinceTheRefresh()
    {
        await LoadDepositAsync();
        var fresh = await Book.MistakenAsync(Waiting);
        await Book.LoadAsync(Balance("m-2", 2, 0));

        // By dates the relation of breaches looks older than the legs it was just made of.
        Assert.That(
            await Book.MistakenAsync(
                "SELECT (SELECT MAX(business_day) FROM harbor_limit_breach), (SELECT MAX(posting) FROM harbor_transactions)"),
            Is.EqualTo(["- | 2030-01-01 09:00:00.000000"]));
        Assert.That(fresh, Is.EqualTo(new[] { "harbor_daily_balances | 0", "harbor_limit_breach | 0", "harbor_transactions | 0" }));
        Assert.That(
            await Book.MistakenAsync(Waiting),
            Is.EqualTo(new[] { "harbor_daily_balances | 1", "harbor_limit_breach | 1", "harbor_transactions | 0" }));
    }

    [Test]
    [Pins("last-day-loses-its-rows", ShowsMistake = true)]
    public async Task DayRange_RowsOfTheLastDay_StayWhateverTheirTime()
    {
        await Book.LoadAsync([
            .. Move("t1", "street", "till", 80, At(2, 18), "DepositIn"), Balance("till", 1, 0, startHour: 17),
            Balance("till", 2, 85, startHour: 17),
        ]);
        await Book.RefreshAsync();

        Assert.That(
            await Book.MistakenAsync(
                "SELECT (SELECT COUNT(*) FROM harbor_current_transactions WHERE posting <= TIMESTAMP '2030-01-02 00:00:00'), "
                + "(SELECT COUNT(*) FROM harbor_drift WHERE business_day_start <= TIMESTAMP '2030-01-02 00:00:00')"),
            Is.EqualTo(["0 | 0"]),
            "times up to the beginning of the last day");
        Assert.That(
            await Book.MistakenAsync(
                $"SELECT (SELECT COUNT(*) FROM ({Sql("l1-transactions")}) t WHERE posting_day <= TIMESTAMP '2030-01-02 00:00:00'), "
                + $"(SELECT COUNT(*) FROM ({Sql("l1-drift")}) d WHERE business_day <= TIMESTAMP '2030-01-02 00:00:00')"),
            Is.EqualTo(["2 | 1"]));
    }

    [Test]
    [Pins("missing-postings-leave-no-trace", ShowsMistake = true)]
    public async Task ControlCheck_PostingThatNeverArrived_IsABreak()
    {
        await Book.LoadAsync([.. Move("t1", "street", "m-1", 120, At(1, 9), "DepositIn"), Balance("m-1", 1, 120)]);
        await TellAsync("m-1", 1, legs: 2, debits: 0, credits: 150);
        await TellAsync("street", 1, legs: 1, debits: 120, credits: 0);
        await Book.RefreshAsync();

        Assert.That(await Book.RowsAsync(Relation("drift")), Is.Empty, "the balance came from the same half-loaded file");
        Assert.That(
            await Book.RowsAsync(Relation("control_check"), Told),
            Is.EqualTo(new[] { "m-1 | 2 | 1 | 1 | 30 | 1", "street | 1 | 1 | 0 | 0 | 0" }));

        await Book.LoadAsync(Move("t2", "street", "m-1", 30, At(1, 10), "DepositIn"));
        await Book.RefreshAsync(mode: RefreshMode.Incremental);
        Assert.That(
            await Book.RowsAsync(Relation("control_check"), Told),
            Is.EqualTo(new[] { "m-1 | 2 | 2 | 0 | 0 | 0", "street | 1 | 2 | -1 | 30 | 1" }));

        await RunAsync(
            "DELETE FROM harbor_control_totals WHERE account_id = 'm-1'", "UPDATE harbor_control_totals SET leg_count = 2, debits = 150");
        Assert.That((await Book.RefreshAsync(mode: RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental));
        Assert.That(await Book.RowsAsync(Relation("control_check"), Told), Is.EqualTo(["street | 2 | 2 | 0 | 0 | 0"]));
    }

    [Test]
    [Pins("accounts-with-one-side-are-unseen", ShowsMistake = true)]
    public async Task AccountCoverage_PostingsWithoutABalance_AreShown()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "m-1", 120, At(1, 9), "DepositIn"), Balance("m-2", 1, 0) with { AccountRole = "Stranger" }]);
        await Book.RefreshAsync();
        var full = await Book.RowsAsync(Relation("account_coverage"));
        await Book.LoadAsync(Move("t2", "street", "m-1", 5, At(2, 9), "DepositIn"));
        await Book.RefreshAsync(mode: RefreshMode.Incremental);

        Assert.That(await Book.RowsAsync(Relation("drift")), Is.Empty, "no balance, no drift");
        Assert.That(full, Has.Length.EqualTo(2));
        Assert.That(
            await Book.RowsAsync(Relation("account_coverage"), "account_id, gap, row_count, amount"),
            Is.EqualTo(new[] { "m-1 | Postings without a balance | 2 | 125", "m-2 | Balances without a declared account | 1 | -" }));
    }

    [Test]
    [Pins("nothing-adds-up-the-whole", ShowsMistake = true)]
    public async Task TrialBalance_OneLegRails_AreTheOnlyThingLeftOver()
    {
        await Book.LoadAsync(
            [.. Move("t1", "street", "m-1", 120, At(1, 9), "DepositIn"), Leg("fee", "m-1", -7, At(1, 10), "t2", "DuesLeg"),
            Leg("half", "m-1", 3, At(2, 9), "t3", "DepositIn"), Balance("m-1", 1, 113), Balance("vault", 1, 113),
            Balance("vault", 2, 100)]);
        await Book.RefreshAsync();
        await Book.LoadAsync(Leg("other", "street", -3, At(3, 0), "t3", "DepositIn"));
        await Book.RefreshAsync(mode: RefreshMode.Incremental);

        Assert.That(
            await Book.MistakenAsync(
                "SELECT SUM(amount_money) FROM harbor_current_transactions WHERE posting < TIMESTAMP '2030-01-02 00:00:00'"),
            Is.EqualTo(["-7"]),
            "all legs of the first day, which is in balance");
        Assert.That(
            await Book.MistakenAsync(
                "SELECT EXTRACT(DAY FROM posted_date), internal_change, external_change, one_leg_change, out_of_balance, "
                + $"out_of_balance_to_date FROM ({Sql("l1-trial-balance")}) t"),
            Is.EqualTo(new[] { "1 | 113 | -120 | -7 | 0 | 0", "2 | 3 | 0 | 0 | 3 | 3", "3 | 0 | -3 | 0 | -3 | 0" }));
        Assert.That(
            await Book.MistakenAsync($"SELECT account_id, ledger_balance, subledger_balance, result FROM ({Sql("l1-tie-out")}) t"),
            Does.Contain("vault | 113 | 113 | Ties"));
    }

    [Test]
    [Pins("what-was-known-is-gone", ShowsMistake = true)]
    public async Task KnownAt_BeforeACorrection_ShowsTheBooksOfThenBesideTheLiveOnes()
    {
        await Book.LoadAsync([.. Move("t1", "street", "m-1", 120, At(1, 9), "DepositIn"), Balance("m-1", 0, 0), Balance("m-1", 1, 120)]);
        await RefreshAtAsync(Instant.FromUtc(2030, 1, 2, 6, 0));
        await Book.LoadAsync(Leg("t1-c", "m-1", 100, At(1, 9), "t1", "DepositIn") with { Supersedes = "TechnicalCorrection" });
        await RefreshAtAsync(Instant.FromUtc(2030, 1, 3, 6, 0));
        var books = new KnownBooks(Book.Session, Book.Institution, HarborBook.Clock);
        var (live, known) = (new ExceptionBook(Book.Session, Book.Institution), new ExceptionBook(Book.Session, Book.Institution, true));
        Assert.That(
            () => known.ListAsync(new(), default), Throws.TypeOf<SqlSessionException>().With.Message.Contains("data refresh --known-at"));

        var (then, cover) = await books.ReadAsync(
            Instant.FromUtc(2030, 1, 2, 12, 0), DateTimeZone.Utc, moment => ReportAsync(moment), default);
        var (now, _) = await ReportAsync(known: null);
        Assert.That(now, Is.EqualTo("drift 1, corrections 1"), "the report of today");
        Assert.That(then, Is.EqualTo("drift 0, corrections 0"), "and of what was known then");
        Assert.That(cover, Does.Contain("as they were known at 2030-01-02 12:00").And.Contain("up to entry 2 of the transactions"));
        var before = await Book.MistakenAsync("SELECT account_id, drift FROM harbor_known_drift");
        Assert.That((await live.ListAsync(new("drift"), default)).Select(one => one.Account), Is.EqualTo(["m-1"]), "open today");
        Assert.That(await known.ListAsync(new("drift"), default), Is.Empty, "and not as far as anybody knew then");
        await books.BuildAsync(Instant.FromUtc(2030, 1, 3, 12, 0), DateTimeZone.Utc, default);

        Assert.That(before, Is.Empty, "nobody knew of the correction");
        Assert.That((await known.ListAsync(new("drift"), default)).Select(one => one.Magnitude), Is.EqualTo([20m]));
        Assert.That(await Book.MistakenAsync("SELECT account_id, drift FROM harbor_known_drift"), Is.EqualTo(["m-1 | 20"]));
        Assert.That(await Book.RowsAsync(Relation("drift"), "account_id, drift"), Is.EqualTo(["m-1 | 20"]), "the live relation, of today");
        Assert.That(
            () => books.BuildAsync(Instant.FromUtc(2030, 1, 1, 12, 0), DateTimeZone.Utc, default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("no refresh had ended by 2030-01-01T12:00:00"));
        Assert.That(await Book.CompareAsync(), Is.Empty);
    }

    /// <summary>Into a database of its own, which dashboards read like any other: sheets of then, beside those of now.</summary>
    [Test]
    [Pins("what-was-known-is-gone")]
    public async Task KnownAt_IntoADatabaseOfItsOwn_IsWhatDashboardsShowThere()
    {
        await Book.LoadAsync([.. Move("t1", "street", "m-1", 120, At(1, 9), "DepositIn"), Balance("m-1", 0, 0), Balance("m-1", 1, 120)]);
        await RefreshAtAsync(Instant.FromUtc(2030, 1, 2, 6, 0));
        foreach (var (check, day) in new[] { ("overdraft", 2), ("drift", 3) })
        {
            await RunAsync("INSERT INTO harbor_exception_note (check_type, status, written_at, written_by) "
                + $"VALUES ('{check}', 'Open', {SqlDialect.Timestamp(At(day))}, 'ann')");
        }

        await Book.LoadAsync(Leg("t1-c", "m-1", 100, At(1, 9), "t1", "DepositIn") with { Supersedes = "TechnicalCorrection" });
        await RefreshAtAsync(Instant.FromUtc(2030, 1, 3, 6, 0));
        await using var then = await TestDatabase.CreateAsync(SqlDialects.DuckDb);
        await using var target = await then.OpenAsync();
        var copy = new KnownCopy(Book.Session, target, Book.Institution, HarborBook.Clock);
        Assert.That(
            () => copy.WriteAsync(Instant.FromUtc(2030, 1, 1, 12, 0), DateTimeZone.Utc, default),
            Throws.TypeOf<SqlSessionException>().With.Message.Contains("no refresh had ended by 2030-01-01T12:00:00"));

        await copy.WriteAsync(Instant.FromUtc(2030, 1, 2, 12, 0), DateTimeZone.Utc, default);

        var (now, known) = (await ShownAsync(Book.Session), await ShownAsync(target));
        Assert.That(now, Is.EqualTo("1 drift, 2 versions, 100.00 moved, 2 notes, as of 2030-01-03 06:00"), "live");
        Assert.That(known, Is.EqualTo("0 drift, 0 versions, 120.00 moved, 1 notes, as of 2030-01-02 12:00"), "as known then");
    }

    private async Task<string> ShownAsync(ISqlSession session)
    {
        string Sql(string dataset) => DatasetQueries.Get($"{dataset}-dataset", Book.Institution, session.Dialect).SqlWithDefaults;
        var row = (await session.ListAsync(
            $"""
            SELECT (SELECT COUNT(*) FROM ({Sql("l1-drift")}) d), (SELECT COUNT(*) FROM ({Sql("l1-supersession-transactions")}) s),
              (SELECT SUM(net_amount) FROM ({Sql("exec-transaction-summary")}) m),
              (SELECT COUNT(*) FROM harbor_exception_note), (SELECT MAX(as_of) FROM ({Sql("l1-app-info-status")}) i)
            """,
            default)).Single();
        return FormattableString.Invariant(
            $"{row[0]} drift, {row[1]} versions, {row[2]:0.00} moved, {row[3]} notes, as of {row[4]:yyyy-MM-dd HH:mm}");
    }

    private async Task<(string Findings, string Cover)> ReportAsync(KnownMoment? known)
    {
        var period = new ReportPeriod(new(2030, 1, 1), new(2030, 1, 2));
        var cover = await ReportMaker.MakeAsync(
            Book.Session, AuditedBooks.Request(Book.Institution, period), AuditedBooks.TextAsync, default, known);
        var reader = new FigureReader(Book.Session, Book.Institution, known);
        using var figures = await reader.ReadAsync(period, await reader.SnapshotAsync(default), default);
        return (
            $"drift {figures[ReportQueries.Drift].Count}, corrections {figures[ReportQueries.SupersededTransactions].Count}", cover);
    }

    private Task RefreshAtAsync(Instant at) => new RefreshRunner(Book.Session, Book.Institution, new FakeClock(at))
        .RunAsync(new RefreshRequest(at, DateTimeZone.Utc), default);

    private const string Told = "account_id, told_count, loaded_count, missing_count, difference, is_break";

    private Task TellAsync(string account, int day, int legs, decimal debits, decimal credits) => RunAsync(
        $"INSERT INTO harbor_control_totals VALUES ('{account}', {SqlDialect.Timestamp(At(day))}, {SqlDialect.Timestamp(At(day + 1))}, "
        + $"{legs}, {SqlDialect.Number(debits)}, {SqlDialect.Number(credits)})");

    private string Sql(string dataset) => DatasetQueries.Get($"{dataset}-dataset", Book.Institution, Dialect).Sql;

    private string Waiting =>
        $"SELECT view_name, rows_waiting FROM ({Sql("l1-app-info-matviews")}) info "
        + "WHERE view_name IN ('harbor_transactions', 'harbor_daily_balances', 'harbor_limit_breach')";

    private async Task LoadDepositAsync()
    {
        await Book.LoadAsync([.. Move("t1", "street", "m-1", 120, At(1, 9), "DepositIn"), Balance("m-1", 0, 0), Balance("m-1", 1, 120)]);
        await Book.RefreshAsync();
    }
}
