using System.Collections.Immutable;
using QsGen.Database.Datasets;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.SmallBank;

namespace QsGen.Tests.Database.Datasets;

[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class FlowTracingFiguresTests(SqlDialect engine)
{
    private static IEnumerable<TransactionRow> Cycles =>
    [
        .. Cycle("paid", 25),
        .. Transfer("pay", "PayA", "susp-1", "cust-1", 25, hour: 11).Select(leg => leg with { TransferParentId = "paid" }),
        .. Cycle("twice", 30),
        .. Transfer("pay-a", "PayA", "susp-1", "cust-1", 15, hour: 11).Select(leg => leg with { TransferParentId = "twice" }),
        .. Transfer("pay-b", "PayB", "susp-1", "cust-1", 15, hour: 11).Select(leg => leg with { TransferParentId = "twice" }),
        .. Cycle("unpaid", 10),
        .. Transfer("pay-failed", "PayA", "susp-1", "cust-1", 10, hour: 11)
            .Select(leg => leg with { TransferParentId = "unpaid", Status = "Failed" }),
        .. Cycle("open", 10).Select((leg, index) => index == 0 ? leg with { Status = "Failed" } : leg),
    ];

    [Test]
    [Pins("failed-children-look-complete", ShowsMistake = true)]
    public async Task TemplateInstances_BalanceFirstThenTheChain()
    {
        await using var book = await BankBook.OpenAsync(engine, Cycles);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT DISTINCT transfer_parent_id FROM bank_current_transactions WHERE rail_name IN ('PayA', 'PayB')
                """),
            Does.Contain("unpaid"), "a payout is there, and that it failed is not looked at");

        var rows = await book.AskAsync("l2ft-tt-instances", "transfer_id expected_net actual_net net_diff leg_count completion_status");

        Assert.That(rows, Is.EqualTo(
        [
            "open 0.00 10.00 10.00 1 Imbalanced",
            "paid 0.00 0.00 0.00 2 Complete",
            "twice 0.00 0.00 0.00 2 Orphaned",
            "unpaid 0.00 0.00 0.00 2 Orphaned",
        ]));
    }

    [Test]
    [Pins("template-children-are-orphans", ShowsMistake = true)]
    public async Task TemplateLegs_DrawOneOrphanForAGroupThatDidNotFire()
    {
        await using var book = await BankBook.OpenAsync(engine, Cycles);

        var mistaken = await book.MistakenAsync(
            """
            SELECT DISTINCT f.transfer_id, c.child
            FROM bank_current_transactions f
            CROSS JOIN (SELECT 'PayA' AS child UNION ALL SELECT 'PayB') c
            WHERE f.template_name = 'Cycle' AND NOT EXISTS (
              SELECT 1 FROM bank_current_transactions l WHERE l.transfer_parent_id = f.transfer_id AND l.rail_name = c.child)
            """);
        var rows = await book.AskAsync("l2ft-tt-legs", "transfer_id edge_kind flow_source flow_target amount_abs completion_status");

        Assert.That(
            mistaken,
            Is.EqualTo(["open | PayA", "open | PayB", "paid | PayB", "unpaid | PayB"]),
            "an orphan for every member that did not fire, also where another did");
        Assert.That(rows, Is.EqualTo(
        [
            "open chain_orphan Cycle Payout (orphan) 10.00 Imbalanced",
            "open template_leg Cycle Suspense 10.00 Imbalanced",
            "paid chain_matched Cycle PayA 25.00 Complete",
            "paid template_leg Customer cust-1 Cycle 25.00 Complete",
            "paid template_leg Cycle Suspense 25.00 Complete",
            "twice chain_matched Cycle PayA 15.00 Orphaned",
            "twice chain_matched Cycle PayB 15.00 Orphaned",
            "twice template_leg Customer cust-1 Cycle 30.00 Orphaned",
            "twice template_leg Cycle Suspense 30.00 Orphaned",
            "unpaid chain_orphan Cycle Payout (orphan) 10.00 Orphaned",
            "unpaid template_leg Customer cust-1 Cycle 10.00 Orphaned",
            "unpaid template_leg Cycle Suspense 10.00 Orphaned",
        ]));
    }

    [Test]
    [Pins("template-children-are-orphans", ShowsMistake = true)]
    public async Task TemplateLegs_ChildThatIsATemplate_IsMatched()
    {
        var bank = Model with { Chains = [new() { Parent = new("Inbound"), Child = new("Cycle"), Required = true }] };
        await using var book = await BankBook.OpenAsync(
            engine,
            [
                .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 10, hour: 9),
                .. Cycle("child", 10).Select(leg => leg with { TransferParentId = "in-1" }),
            ],
            bank);

        var rows = await book.AskAsync("l2ft-chain-instances", "parent_transfer_id required_total required_fired completion_status");

        Assert.That(
            await book.MistakenAsync(
                "SELECT COUNT(*) FROM bank_current_transactions WHERE transfer_parent_id = 'in-1' AND rail_name = 'Cycle'"),
            Is.EqualTo(["0"]),
            "no rail has the name of the template");
        Assert.That(rows, Is.EqualTo(["in-1 1 1 Completed"]));
    }

    [Test]
    [Pins("unfired-groups-look-incomplete", ShowsMistake = true)]
    public async Task ChainInstances_OptionalGroupMayStaySilentButNotFireTwice()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("quiet", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("returned", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("back", "ReturnA", "cust-1", "ext-1", 100, hour: 11).Select(leg => leg with { TransferParentId = "returned" }),
            .. Transfer("both", "Inbound", "ext-1", "cust-1", 100),
            .. Transfer("back-a", "ReturnA", "cust-1", "ext-1", 100, hour: 11).Select(leg => leg with { TransferParentId = "both" }),
            .. Transfer("back-b", "ReturnB", "cust-1", "ext-1", 100, hour: 11).Select(leg => leg with { TransferParentId = "both" }),
            .. Transfer("swept", "Sweep", "susp-1", "gl-1", 5),
            .. Transfer("on", "Forward", "gl-1", "ext-1", 5, hour: 11).Select(leg => leg with { TransferParentId = "swept" }),
            .. Transfer("stranded", "Sweep", "susp-1", "gl-1", 6),
        ]);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT p.transfer_id, COUNT(DISTINCT c.rail_name)
                FROM bank_current_transactions p
                LEFT JOIN bank_current_transactions c ON c.transfer_parent_id = p.transfer_id AND c.rail_name IN ('ReturnA', 'ReturnB')
                WHERE p.rail_name = 'Inbound' GROUP BY p.transfer_id HAVING COUNT(DISTINCT c.rail_name) <> 1
                """),
            Is.EqualTo(["both | 2", "quiet | 0"]),
            "a payment that nobody returned violates the group as much as one that was returned twice");

        var rows = await book.AskAsync(
            "l2ft-chain-instances",
            "parent_chain_name parent_transfer_id parent_amount_money required_total required_fired completion_status groups_overfired");

        Assert.That(rows, Is.EqualTo(
        [
            "Inbound both 100.00 0 0 Incomplete 1",
            "Inbound quiet 100.00 0 0 Completed 0",
            "Inbound returned 100.00 0 0 Completed 0",
            "Sweep stranded 6.00 1 0 Incomplete 0",
            "Sweep swept 5.00 1 1 Completed 0",
        ]));
    }

    [Test]
    [Pins("dotted-bundles-look-dead", ShowsMistake = true)]
    [Pins("orphans-cancel-each-other", ShowsMistake = true)]
    public async Task UnifiedExceptions_NameEachMismatchOnce()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Cycles,
            .. Transfer("stranded-1", "Sweep", "susp-1", "gl-1", 6),
            .. Transfer("stranded-2", "Sweep", "susp-1", "gl-1", 6),
            .. Transfer("served", "Sweep", "susp-1", "gl-1", 6),

            // Two children of one parent do not make up for the two parents without any.
            .. Transfer("on-1", "Forward", "gl-1", "ext-1", 5, hour: 11).Select(leg => leg with { TransferParentId = "served" }),
            .. Transfer("on-2", "Forward", "gl-1", "ext-1", 5, hour: 11).Select(leg => leg with { TransferParentId = "served" }),
            .. Transfer("lost", "Forward", "gl-1", "ext-1", 5, hour: 11).Select(leg => leg with { TransferParentId = "nowhere" }),
            Leg("odd", "Charge", "cust-1", -1) with { TransferType = "mystery", Status = "Booked" },
        ]);

        Assert.That(
            await book.MistakenAsync(
                """
                SELECT COUNT(DISTINCT p.transfer_id) - COUNT(DISTINCT c.transfer_id)
                FROM bank_current_transactions p
                LEFT JOIN bank_current_transactions c ON c.transfer_parent_id = p.transfer_id AND c.rail_name = 'Forward'
                WHERE p.rail_name = 'Sweep'
                """),
            Is.EqualTo(["1"]),
            "orphans as the difference of the totals");
        Assert.That(
            await book.MistakenAsync(
                "SELECT COUNT(*) FROM bank_current_transactions WHERE rail_name = 'Cycle.Charge' OR transfer_type = 'Cycle.Charge'"),
            Is.EqualTo(["0"]),
            "legs of a bundle target taken as one name");
        Assert.That(
            await book.MistakenAsync(
                """
                SELECT DISTINCT l.transfer_type FROM bank_current_transactions l
                LEFT JOIN bank_cfg_rail r ON r.transfer_type = l.transfer_type WHERE r.transfer_type IS NULL
                """),
            Is.EqualTo(["cycle", "mystery"]),
            "types that no rail has, those of templates among them");

        var rows = await book.AskAsync("l2ft-unified-exceptions", "check_type entity_a entity_b detail magnitude");

        Assert.That(rows, Is.EqualTo(
        [
            "Chain Orphans Sweep Forward - 2",
            "Dead Limit Schedules Control ach_out Outbound 100.00 1",
            "Dead Metadata Declarations Charge kind - 1",
            "Dead Rails Inbound ach_in 2-leg 1",
            "Dead Rails Outbound ach_out 2-leg 1",
            "Dead Rails ReturnA return_a 2-leg 1",
            "Dead Rails ReturnB return_b 2-leg 1",
            "Failed Children Cycle Payout - 1",
            "Missing Parents Forward - - 1",
            "Unknown Status Booked - - 1",
            "Unmatched Transfer Type mystery - - 1",
            "XOR Violations Cycle Payout none fired 2",
            "XOR Violations Cycle Payout several fired 1",
        ]));
    }

    [Test]
    public async Task Postings_MetadataFilter_KeepsMatchingLegsOnly()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 1).Select(leg => leg with { Metadata = """{"ref":"it's"}""" }),
            .. Transfer("in-2", "Inbound", "ext-1", "cust-1", 1).Select(leg => leg with { Metadata = """{"ref":"B"}""" }),
            .. Transfer("in-3", "Inbound", "ext-1", "cust-1", 1),
            .. Transfer("in-4", "Inbound", "ext-1", "cust-1", 1).Select(leg => leg with { Metadata = """{"ref":{"deep":"B"}}""" }),
        ]);

        Assert.That(await Ask(), Has.Length.EqualTo(8), "everything by default");
        Assert.That(await Ask("ref", "it's"), Is.EqualTo(["in-1/cust-1", "in-1/ext-1"]));
        Assert.That(await Ask("ref", "it's", "B"), Is.EqualTo(["in-1/cust-1", "in-1/ext-1", "in-2/cust-1", "in-2/ext-1"]));
        Assert.That(await Ask("ref", FlowTracingDatasets.NoValue), Is.Empty, "a key without a value shows nothing");
        Assert.That(await Ask("undeclared", "B"), Is.Empty);
        Assert.That(await book.AskAsync("l2ft-meta-values", "metadata_key metadata_value"), Is.EqualTo(["ref B", "ref it's"]));

        Task<ImmutableArray<string>> Ask(string key = FlowTracingDatasets.AllKeys, params string[] values) => book.AskAsync(
            "l2ft-postings", "id", ("pKey", [key]), ("pValues", values.Length == 0 ? [FlowTracingDatasets.NoValue] : values));
    }

    [Test]
    public async Task ChainInstances_MetadataFilter_FindsFiringsOfRailsThatStandAlone()
    {
        await using var book = await BankBook.OpenAsync(engine,
        [
            .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 1).Select(leg => leg with { Metadata = """{"ref":"A"}""" }),
            .. Transfer("in-2", "Inbound", "ext-1", "cust-1", 1).Select(leg => leg with { Metadata = """{"ref":"B"}""" }),
        ]);

        var found = await book.AskAsync("l2ft-chain-instances", "parent_transfer_id", ("pKey", ["ref"]), ("pValues", ["B"]));

        Assert.That(found, Is.EqualTo(["in-2"]));
    }

    [Test]
    [Pins("names-enter-sql-unescaped")]
    [Pins("scripts-are-split-by-text")]
    public async Task Postings_HostileKey_FiltersByIt()
    {
        const string ending = "';DROP TABLE x;--\"ß\\<<$p>>";
        var bank = Create(ending);
        var metadata = $$"""{"ref';DROP TABLE x;--\"ß\\<<$p>>":"R1"}""";
        await using var book = await BankBook.OpenAsync(
            engine,
            [
                Leg("in-1", "Inbound" + ending, "cust-1", 5, bank: bank) with { Metadata = metadata },
                Leg("in-2", "Inbound" + ending, "cust-1", 5, bank: bank),
            ],
            bank);

        var found = await book.AskAsync("l2ft-postings", "id", ("pKey", ["ref" + ending]), ("pValues", ["R1"]));
        Assert.That(found, Is.EqualTo(["in-1/cust-1"]));
        Assert.That(await book.AskAsync("l2ft-meta-values", "metadata_value"), Is.EqualTo(["R1"]));
    }

    private static IEnumerable<TransactionRow> Cycle(string transfer, decimal amount) =>
    [
        Leg(transfer, "Charge", "cust-1", -amount) with
        {
            TemplateName = "Cycle",
            TransferType = "cycle",
            Metadata = """{"period":"P1"}""",
        },
        Leg(transfer, "Close", "susp-1", amount) with { TemplateName = "Cycle", TransferType = "cycle" },
    ];
}
