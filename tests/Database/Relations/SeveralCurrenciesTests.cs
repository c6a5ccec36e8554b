using QsGen.Components;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Loading;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;
using QsGen.Tests.Components.Apps;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Institution.Currencies;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Database.Relations;

/// <summary>A bank with accounts in several currencies, side by side in one database: no figure adds two of them.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class SeveralCurrenciesTests(SqlDialect dialect)
{
    [Test]
    [Pins("currencies-are-added-up", ShowsMistake = true)]
    public async Task Figures_OfEachCurrency_AreItsOwn()
    {
        await using var euros = await HarborBook.OpenAsync(dialect, ExchangeBank.Books("EUR"));
        var dollars = await HarborBook.OnAsync(euros.Session, ExchangeBank.Books("USD"));
        await euros.LoadAsync(
            [.. Moved("e1", "Eur", "street", "m", 200m, 1, "In"), .. Moved("e2", "Eur", "m", "street", 120m, 1, "Out"),
                .. Moved("e3", "Eur", "m", "position", 50m, 1, "Sold"), Closing("eur-m", 0, 0), Closing("eur-m", 1, 30m)]);
        await dollars.LoadAsync(
            [.. Moved("u1", "Usd", "street", "m", 200m, 1, "In"), .. Moved("u2", "Usd", "m", "street", 120m, 1, "Out"),
                Closing("usd-m", 0, 0)]);
        await euros.RefreshAsync(2);
        await dollars.RefreshAsync(2);
        await dollars.LoadAsync([.. Moved("u3", "Usd", "position", "m", 54.25m, 1, "Bought"), Closing("usd-m", 1, 135m)]);
        Assert.That((await dollars.RefreshAsync(3, RefreshMode.Incremental)).Mode, Is.EqualTo(RefreshMode.Incremental));

        Assert.That(
            await euros.MistakenAsync("SELECT SUM(gross_amount) FROM (SELECT transfer_type, gross_amount FROM change_transfer_day "
                + "UNION ALL SELECT transfer_type, gross_amount FROM change_usd_transfer_day) mixed WHERE transfer_type LIKE 'exchange%'"),
            Is.EqualTo(["104.25"]), "euros and dollars in one sum");
        Assert.That(
            await ExchangedAsync(euros), Is.EqualTo(["50 | EUR"]));
        Assert.That(
            await ExchangedAsync(dollars), Is.EqualTo(["54.25 | USD"]));
        Assert.That(
            await euros.RowsAsync(Relation("limit_breach"), "account_id, moved_total, cap"), Is.EqualTo(["eur-m | 120 | 100"]));
        Assert.That(await dollars.RowsAsync(Relation("limit_breach"), "account_id"), Is.Empty, "120 is less than 150 dollars");
        Assert.That(await euros.RowsAsync(Relation("drift"), "account_id"), Is.Empty);
        Assert.That(await dollars.RowsAsync(Relation("drift"), "account_id, drift"), Is.EqualTo(["usd-m | 0.75"]));
        Assert.That(
            await dollars.RowsAsync(Relation("trial_balance_day"), "internal_change, external_change"), Is.EqualTo(["80 | -80"]));
        Assert.That(
            await dollars.MistakenAsync("SELECT SUM(internal_change) FROM (SELECT internal_change FROM change_trial_balance_day UNION ALL "
                + "SELECT internal_change FROM change_usd_trial_balance_day) mixed"),
            Is.EqualTo(["160"]), "what both together gained, in no currency at all");

        var incremental = await dollars.SnapshotAsync();
        await dollars.RefreshAsync(3);
        Assert.That(await dollars.SnapshotAsync(), Is.EqualTo(incremental));
    }

    /// <summary>Each dataset with amounts says whose, and keeps its contract; where there is one currency, nothing changes.</summary>
    [Test]
    public async Task Datasets_SayTheCurrency_WhereThereAreSeveral()
    {
        var books = ExchangeBank.Books("USD");
        await using var book = await HarborBook.OpenAsync(dialect, books);
        await book.RefreshAsync(2);
        string[] some = ["l1-drift-dataset", "exec-transaction-summary-dataset", "l2ft-postings-dataset", "l1-trial-balance-dataset"];

        Assert.That(
            await DatasetCheck.RunAsync(book.Session, some.Select(suffix => DatasetQueries.Get(suffix, books, dialect)), default),
            Is.Empty);
        Assert.That(
            DatasetQueries.All(books, dialect).Where(query => query.Columns.Any(column => column.Type == DatasetColumnType.Decimal))
                .Where(query => query.Columns[^1].Name != "currency" || !query.Sql.Contains("'USD'", StringComparison.Ordinal))
                .Select(query => query.Suffix),
            Is.Empty);
        Assert.That(
            DatasetQueries.All(Default, dialect).SelectMany(query => query.Columns).Select(column => column.Name),
            Does.Not.Contain("currency"));
    }

    /// <summary>A feed that takes the wrong tables is told, at the door and afterwards.</summary>
    [Test]
    public async Task Rows_OfAnAccountInAnotherCurrency_AreRefusedAndFound()
    {
        await using var dollars = await HarborBook.OpenAsync(dialect, ExchangeBank.Books("USD"));
        await dollars.LoadAsync([.. Moved("e1", "Eur", "street", "m", 200m, 1, "In"), .. Moved("u1", "Usd", "street", "m", 7m, 1, "In")]);
        var names = string.Join(", ", StagingTables.Transactions.Columns.Where(column => !column.IsEntry).Select(column => column.Name));
        await dollars.Session.ScriptAsync(
            [
                $"INSERT INTO change_usd_stage_transactions ({names}) SELECT {names} FROM change_usd_transactions",
                "UPDATE change_usd_stage_transactions SET id = id || '-2'",
            ],
            default);

        Assert.That(
            await dollars.MistakenAsync("SELECT SUM(amount_money) FROM change_usd_transactions WHERE amount_money > 0"),
            Is.EqualTo(["207"]), "euros and dollars");
        Assert.That(
            (await FeedCheck.RunAsync(dollars.Session, dollars.Institution, 5, default)).Findings
                .Single(finding => finding.Rule.Id == "not-in-currency").Count,
            Is.EqualTo(2));
        Assert.That(
            (await new StagedLoad(dollars.Session, dollars.Institution).RunAsync(execute: false, default)).Tables
                .SelectMany(table => table.FirstRejected),
            Is.EqualTo(new[] { "e1-d-2", "e1-c-2" }.Select(leg => $"{leg}: it is in another currency than USD, as its metadata or the role "
                + "of its account says; load it into the books in that currency")));
    }

    [Test]
    public void Apps_OfEachCurrency_SayWhoseBooksTheyShow()
    {
        var names = new[] { "EUR", "USD" }
            .Select(code => AppCatalogue.All[0].Build(new AppContext(ExchangeBank.Books(code), dialect)).Name);

        Assert.That(names, Is.EqualTo(["Investigation (change, EUR)", "Investigation (change_usd, USD)"]));
    }

    private static async Task<IEnumerable<string>> ExchangedAsync(HarborBook book)
    {
        var query = DatasetQueries.Get("exec-transaction-summary-dataset", book.Institution, book.Session.Dialect);
        return await book.MistakenAsync(
            $"SELECT gross_amount, currency FROM ({query.SqlWithDefaults}) q WHERE transfer_type LIKE 'Exchange%'");
    }

    private static IEnumerable<object> Moved(
        string transfer, string currency, string from, string to, decimal amount, int day, string rail) =>
        Move(transfer, from, to, amount, At(day, 9), "PayOut").Select(leg => leg with
        {
            AccountId = $"{currency.ToLowerInvariant()}-{leg.AccountId}",
            AccountRole = $"{currency}{(leg.AccountId == "m" ? "Member" : char.ToUpperInvariant(leg.AccountId[0]) + leg.AccountId[1..])}",
            AccountParentRole = leg.AccountId == "m" ? $"{currency}Vault" : null,
            RailName = $"{currency}{rail}",
            TransferType = rail switch
            {
                "In" => "deposit",
                "Out" => "payout",
                "Sold" => "exchange",
                _ => "exchanged",
            },
        });

    private static DailyBalanceRow Closing(string account, int day, decimal money)
    {
        var name = account.StartsWith("usd", StringComparison.Ordinal) ? "Usd" : "Eur";
        return Balance(account, day, money) with { AccountRole = $"{name}Member", AccountParentRole = $"{name}Vault" };
    }
}
