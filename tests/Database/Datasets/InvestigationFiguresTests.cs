using QsGen.Database.Dialects;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.SmallBank;

namespace QsGen.Tests.Database.Datasets;

[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class InvestigationFiguresTests(SqlDialect engine)
{
    [Pins("leg-pairs-multiply")]
    [Test]
    public async Task RecipientFanout_SplitsWhatWasReceivedOverThePayers()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            Leg("split", "PayA", "cust-2", -30),
            Leg("split", "PayA", "ext-1", -10),
            Leg("split", "PayA", "cust-1", 40),

            // Not a customer's account, so no recipient here.
            .. Transfer("sweep", "Sweep", "cust-1", "gl-1", 7),

            // The second version is the one that counts.
            .. Transfer("in-1", "Inbound", "ext-1", "cust-2", 100),
            .. Transfer("in-1", "Inbound", "ext-1", "cust-2", 60).Select(leg => leg with { Supersedes = "TechnicalCorrection" }),
            .. Transfer("wait", "Inbound", "ext-1", "cust-2", 5).Select(leg => leg with { Status = "Pending" }),
        ]);

        var rows = await book.AskAsync("inv-recipient-fanout", "recipient_account_id sender_account_id transfer_id posted_at amount");

        Assert.That(rows, Is.EqualTo(
        [
            "cust-1 cust-2 split 01-07T10 30.00",
            "cust-1 ext-1 split 01-07T10 10.00",
            "cust-2 ext-1 in-1 01-07T10 60.00",
        ]));
    }

    [Test]
    public async Task Edges_CarryTheirRootAndLabelsWithTheId()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("out-1", "Outbound", "cust-1", "cust-2", 90, hour: 11)
                .Select(leg => leg with { TransferParentId = "in-1", AccountName = leg.AccountId == "cust-2" ? null : leg.AccountName }),
        ]);
        const string columns = "root_transfer_id transfer_id depth source_display target_display hop_amount";

        var trail = await book.AskAsync("inv-money-trail", columns);
        var network = await book.AskAsync("inv-account-network", columns);

        Assert.That(trail, Is.EqualTo(
        [
            "in-1 in-1 0 Outside One (ext-1) Customer cust-1 (cust-1) 100.00",
            "in-1 out-1 1 Customer cust-1 (cust-1) cust-2 (cust-2) 90.00",
        ]));
        Assert.That(network, Is.EqualTo(trail));
    }

    [Pins("receivers-cannot-be-chosen")]
    [Test]
    public async Task NetworkAccounts_ListThoseWhoOnlyReceive()
    {
        await using var book = await BankBook.OpenAsync(engine, Transfer("in-1", "Inbound", "ext-1", "cust-1", 100));

        var rows = await book.AskAsync("inv-anetwork-accounts", "source_display");

        Assert.That(rows, Is.EqualTo(["Customer cust-1 (cust-1)", "Outside One (ext-1)"]));
    }

    [Test]
    public async Task VolumeAnomalies_AddTwoDaysOfOnePair()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("in-2", "Inbound", "ext-1", "cust-1", 30, day: 1),
        ]);

        var rows = await book.AskAsync("inv-volume-anomalies", "recipient_account_id window_start window_end window_sum transfer_count");

        Assert.That(rows, Is.EqualTo(["cust-1 01-06 01-07 100.00 1", "cust-1 01-07 01-08 130.00 2"]));
    }
}
