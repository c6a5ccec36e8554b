using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;
using QsGen.Tests.Support;
using static QsGen.Tests.Database.SmallBank;

namespace QsGen.Tests.Database.Feed;

internal sealed class FeedCheckTests
{
    private const string Reference = """{"ref":"R1"}""";
    private const string Period = """{"period":"P1"}""";

    private static readonly TransactionRow[] CleanLegs =
    [
        .. Transfer("in-1", "Inbound", "ext-1", "cust-1", 500).Select(leg => leg with { Metadata = Reference }),
        .. Transfer("out-1", "Outbound", "cust-1", "ext-1", 40, day: 1),
        Leg("cycle-1", "Charge", "cust-1", -25, day: 1) with { TemplateName = "Cycle", TransferType = "cycle", Metadata = Period },
        Leg("cycle-1", "Close", "susp-1", 25, day: 1) with { TemplateName = "Cycle", TransferType = "cycle", Metadata = Period },
        .. Transfer("pay-1", "PayA", "susp-1", "cust-1", 25, day: 1, hour: 12).Select(leg => leg with { TransferParentId = "cycle-1" }),
    ];

    private static readonly DailyBalanceRow[] CleanBalances =
    [
        Balance("cust-1", 500),
        Balance("cust-1", 460, day: 1),
        Balance("gl-1", 500),
        Balance("gl-1", 460, day: 1),
        Balance("susp-1", 0),
        Balance("susp-1", 0, day: 1),
    ];

    private static readonly TransactionRow[] Idle = [.. Transfer("out-2", "Outbound", "cust-1", "ext-1", 0)];

    /// <summary>For each rule the one thing that breaks it and nothing else.</summary>
    private static readonly Dictionary<string, Breach> Breaches = new()
    {
        ["unknown-rail"] = Legs([Leg("out-2", "Outbound", "ext-1", 5) with { RailName = "Mystery" }]),
        ["unknown-type"] = Legs(Idle.Select(leg => leg with { TransferType = "mystery" })),
        ["unknown-template"] = Legs(Idle.Select(leg => leg with { TemplateName = "Mystery" })),
        ["unknown-status"] = Legs(Transfer("out-2", "Outbound", "cust-1", "ext-1", 9).Select(leg => leg with { Status = "Booked" })),
        ["unknown-origin"] = Legs(Idle.Select(leg => leg with { Origin = "Mystery" })),
        ["unknown-account-role"] = new(CleanLegs, [.. CleanBalances, Balance("gl-1", 0, day: 2) with { AccountScope = "external" }]),
        ["role-not-of-rail"] = Legs(Transfer("out-2", "Outbound", "ext-1", "cust-1", 0)),
        ["sign-mismatch"] = Legs(Idle.Select((leg, index) =>
            leg with { AmountMoney = index == 0 ? 7 : -7, AmountDirection = index == 0 ? "Debit" : "Credit", Status = "Failed" })),
        ["unbalanced-transfer"] = Legs([Leg("out-2", "Outbound", "ext-1", 9)]),
        ["mixed-status"] = Legs(Transfer("out-2", "Outbound", "cust-1", "ext-1", 9).Select((leg, index) =>
            leg with { Status = index == 0 ? "Pending" : "Posted" })),
        ["missing-parent"] = Legs(Idle.Select(leg => leg with { TransferParentId = "gone" })),
        ["contradictory-parent"] = Legs(Idle.Select((leg, index) =>
            leg with { TransferParentId = index == 0 ? "in-1" : null })),
        ["fan-in-parents"] = new(CleanLegs, CleanBalances) { Bank = Shared },
        ["leg-group-not-one"] = new(CleanLegs, CleanBalances) { Bank = Grouped },
        ["amount-out-of-range"] = new(CleanLegs, CleanBalances) { Bank = Usual(41) },
        ["missing-requirement"] = Legs(Transfer("in-2", "Inbound", "ext-1", "cust-1", 0)),
        ["unreadable-metadata"] = Legs(Idle.Select(leg => leg with { Metadata = """{"purpose":"x" """ })),
        ["unusable-value"] = Legs(Idle.Select(leg => leg with { Posting = new(1899, 12, 31, 23, 59) })),
        ["metadata-not-flat"] = Legs(Idle.Select(leg => leg with { Metadata = " [1]" })),
        ["undeclared-metadata-key"] = Legs(Idle.Select(leg =>
            leg with { Metadata = """{"purpose":"x","mystery":"y"}""" })),
        ["version-without-reason"] = Legs(CleanLegs.Take(1)),
        ["unknown-reason"] = Legs(CleanLegs.Take(1).Select(leg => leg with { Supersedes = "Whim" })),
        ["day-gap-or-overlap"] = new(CleanLegs, [.. CleanBalances, Balance("gl-1", 460, day: 3)]) { Bank = Daily },
        ["leg-outside-days"] = Legs(
            Transfer("in-2", "Inbound", "ext-1", "cust-1", 3, day: 7).Select(leg => leg with { Metadata = Reference })),
        ["day-without-parent"] = new(CleanLegs,
            [.. CleanBalances.Where(balance => balance.AccountId != "gl-1"), Balance("gl-1", 460, day: 2)]),
        ["opening-not-first"] = Legs(
            [Leg("opening-cust-1", "Outbound", "cust-1", 0, day: 1) with { Origin = "OpeningBalance", RailName = "OpeningBalance" }]),
        ["not-in-currency"] = new(
            [.. CleanLegs.Select((leg, index) => index == 0 ? leg with { Metadata = """{"ref":"R1","currency":"EUR"}""" } : leg)],
            CleanBalances)
        {
            Bank = Model with
            {
                Rails = Model.Rails.Select(rail => rail with { MetadataKeys = rail.MetadataKeys.Append(new("currency")).ToValueList() })
                    .ToValueList(),
            },
        },
        ["balance-mismatch"] = new(CleanLegs, [.. CleanBalances, Balance("susp-1", 3, day: 2)]),
        ["control-total-break"] = new(CleanLegs, CleanBalances) { Controls = [Told(3, 25, 35)] },
        ["expected-balance-missing"] = new(CleanLegs, CleanBalances)
        {
            Bank = Model with
            {
                Accounts = Model.Accounts
                    .Select(account => account.Id.Value == "susp-1" ? account with { ExpectedEodBalance = 0 } : account)
                    .ToValueList(),
            },
        },
    };

    // One database of each engine: every check makes its tables anew.
    private readonly Dictionary<SqlDialect, ISqlSession> _sessions = [];
    private readonly List<TestDatabase> _databases = [];

    [OneTimeTearDown]
    public async Task OneTimeTearDown()
    {
        foreach (var session in _sessions.Values)
        {
            await session.DisposeAsync();
        }

        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }
    }

    private static InstitutionModel Daily => Model with
    {
        Accounts = Model.Accounts
            .Select(account => account.Id.Value == "gl-1" ? account with { BalanceCadence = BalanceCadence.Daily } : account)
            .ToValueList(),
    };

    // Each cycle is one that two sweeps share, and names no parent at all.
    private static InstitutionModel Shared => Model with
    {
        Chains = [.. Model.Chains, new() { Parent = new("Sweep"), Child = new("Cycle"), Required = false, FanIn = true }],
    };

    // Of charge and close one should have fired, and both did.
    private static InstitutionModel Grouped => Model with
    {
        TransferTemplates = Model.TransferTemplates
            .Select(template => template with { LegRailXorGroups = [[new("Charge"), new("Close")]] }).ToValueList(),
    };

    private static InstitutionModel Usual(decimal least) => Model with
    {
        Rails = Model.Rails
            .Select(rail => rail.Name.Value == "Outbound" ? rail with { TypicalAmounts = new(least, 1000) } : rail).ToValueList(),
    };

    private static IEnumerable<TestCaseData> EveryRule =>
        from engine in TestDatabase.Engines
        from rule in FeedRules.All
        select new TestCaseData(engine, rule.Id).SetArgDisplayNames(engine.Name, rule.Id);

    [Test]
    public void Rules_Ids_AreUnique() => Assert.That(FeedRules.All.Select(rule => rule.Id), Is.Unique);

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Run_CleanFeed_FindsNothing(SqlDialect engine)
    {
        var report = await CheckAsync(engine, new(CleanLegs, CleanBalances) { Controls = [Told(2, 25, 25)] });

        Assert.That(report.Findings.Select(Describe), Is.Empty);
        Assert.That(report.IsClean, Is.True);
        Assert.That(report.Legs, Is.EqualTo(CleanLegs.Length));
        Assert.That(report.Balances, Is.EqualTo(CleanBalances.Length));
        Assert.That(report.RulesChecked, Is.EqualTo(FeedRules.All.Length));
    }

    [TestCaseSource(nameof(EveryRule))]
    public async Task Run_OneBreach_FindsThatRuleOnly(SqlDialect engine, string rule)
    {
        var report = await CheckAsync(engine, Breaches[rule]);

        Assert.That(
            report.Findings.Select(found => found.Rule.Id), Is.EqualTo([rule]), string.Join('\n', report.Findings.Select(Describe)));
        var finding = report.Findings[0];
        Assert.That(finding.Count, Is.GreaterThanOrEqualTo(1));
        Assert.That(finding.FirstRows[0], Has.Length.EqualTo(finding.Columns.Length));
    }

    [TestCase("""{"purpose":"\u0000"}""")]
    [TestCase("""{"purpose":"\ud800"}""")]
    [TestCase("""{"purpose":1e999999}""")]
    public async Task Run_MetadataThatPostgresCanNotTakeApart_NamesTheLegs(string metadata)
    {
        var report = await CheckAsync(SqlDialects.Postgres, Legs(Idle.Select(leg => leg with { Metadata = metadata })));

        Assert.That(report.Findings.Select(found => found.Rule.Id), Is.EqualTo(["unreadable-metadata"]));
        Assert.That(report.Findings[0].FirstRows.Select(row => row[0]), Is.EquivalentTo(Idle.Select(leg => leg.Id)));
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Run_WhatIsDeclaredAsUsual_FindsNothing(SqlDialect engine)
    {
        var legs = CleanLegs.Select(leg => leg.TransferId != "cycle-1" ? leg
            : leg with { TransferParentId = leg.RailName == "Charge" ? "in-1" : "out-1" });
        var bank = Usual(40) with
        {
            Chains = [.. Shared.Chains.Select(entry => entry.FanIn ? entry with { ExpectedParentCount = 2 } : entry)],
            TransferTemplates = Model.TransferTemplates
                .Select(template => template with { LegRailXorGroups = [[new("Charge"), new("PayA")]] }).ToValueList(),
        };

        Assert.That((await CheckAsync(engine, new([.. legs], CleanBalances) { Bank = bank })).Findings.Select(Describe), Is.Empty);

        var three = bank with
        {
            Chains = [.. bank.Chains.Select(entry => entry.FanIn ? entry with { ExpectedParentCount = 3 } : entry)],
        };
        Assert.That(
            (await CheckAsync(engine, new([.. legs], CleanBalances) { Bank = three })).Findings.Select(found => found.Rule.Id),
            Is.EqualTo(["fan-in-parents"]));
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Run_SparseBalances_AskForNoDayBetween(SqlDialect engine)
    {
        var feed = new Breach(CleanLegs, [.. CleanBalances, Balance("gl-1", 460, day: 3)]);
        Assert.That((await CheckAsync(engine, feed)).Findings.Select(Describe), Is.Empty, "a balance comes when it changed");

        var overlapping = Balance("gl-1", 460, day: 2) with { BusinessDayStart = SmallBank.Day.PlusDays(1).AtMidnight().PlusHours(20) };
        var report = await CheckAsync(engine, new(CleanLegs, [.. CleanBalances, overlapping]));
        Assert.That(report.Findings.Select(found => found.Rule.Id), Is.EqualTo(["day-gap-or-overlap"]));
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    [Pins("a-key-given-twice-means-two-things")]
    public async Task Run_KeyGivenTwice_IsUnreadableOnEveryEngine(SqlDialect engine)
    {
        var report = await CheckAsync(
            engine, Legs(Idle.Select(leg => leg with { Metadata = """{"purpose":"x","purpose":"y"}""" })));

        Assert.That(report.Findings.Select(found => found.Rule.Id), Is.EqualTo(["unreadable-metadata"]));
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    public async Task Run_ManyRows_CountsAllAndShowsTheFirst(SqlDialect engine)
    {
        var legs = Enumerable.Range(1, 7).Select(number => Leg($"in-{number}x", "Inbound", "cust-1", 0) with { Status = "Posted" });

        var report = await CheckAsync(engine, Legs(legs));

        var finding = report.Findings.Single(candidate => candidate.Rule.Id == "missing-requirement");
        Assert.That(finding.Count, Is.EqualTo(7));
        Assert.That(finding.FirstRows.Select(row => row[0]), Is.EqualTo(["in-1x/cust-1", "in-2x/cust-1", "in-3x/cust-1"]));
        Assert.That(finding.Columns, Is.EqualTo(["id", "rail_name", "missing_field"]));
    }

    [TestCaseSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
    [Pins("names-enter-sql-unescaped")]
    public async Task Run_HostileNames_FindsNothing(SqlDialect engine)
    {
        const string ending = "';DROP TABLE x;--\"ß\\<<$p>>";
        var bank = Create(ending);
        var metadata = $$"""{"ref';DROP TABLE x;--\"ß\\<<$p>>":"R1"}""";
        var legs = new[]
        {
            Leg("in-1", "Inbound" + ending, "ext-1", -5, bank: bank) with { Metadata = metadata },
            Leg("in-1", "Inbound" + ending, "cust-1", 5, bank: bank) with { Metadata = metadata },
        };

        var report = await CheckAsync(
            engine, new(legs, [Balance("cust-1", 5, bank: bank), Balance("gl-1", 5, bank: bank)]) { Bank = bank });

        Assert.That(report.Findings.Select(Describe), Is.Empty);
    }

    [Test]
    public void Query_EveryRuleAndDialect_IsWritten([ValueSource(nameof(RuleIds))] string rule)
    {
        foreach (var dialect in SqlDialects.All)
        {
            Assert.That(FeedCheck.Query(FeedRules.All.Single(candidate => candidate.Id == rule), Model, dialect), Does.Contain("ORDER BY"));
        }
    }

    [Test]
    public void Query_InstitutionWithoutAnything_IsStillWritten([ValueSource(nameof(RuleIds))] string rule)
    {
        var empty = new InstitutionModel { Instance = new("bank") };

        Assert.That(
            () => FeedCheck.Query(FeedRules.All.Single(candidate => candidate.Id == rule), empty, SqlDialects.Oracle),
            Throws.Nothing);
    }

    // What the source system says of the suspense account's second day, on which it got 25 and paid them out.
    private static ControlTotalRow Told(long legs, decimal debits, decimal credits) => new()
    {
        AccountId = "susp-1",
        BusinessDayStart = SmallBank.Day.PlusDays(1).AtMidnight(),
        BusinessDayEnd = SmallBank.Day.PlusDays(2).AtMidnight(),
        LegCount = legs,
        Debits = debits,
        Credits = credits,
    };

    private static IEnumerable<string> RuleIds() => FeedRules.All.Select(rule => rule.Id);

    private static Breach Legs(IEnumerable<TransactionRow> extra) => new([.. CleanLegs, .. extra], CleanBalances);

    private async Task<FeedReport> CheckAsync(SqlDialect engine, Breach feed)
    {
        if (!_sessions.TryGetValue(engine, out var session))
        {
            var database = await TestDatabase.CreateAsync(engine);
            _databases.Add(database);
            session = _sessions[engine] = await database.OpenAsync();
        }

        await FeedTables.LoadAsync(session, feed.Legs, feed.Balances, feed.Controls);
        return await FeedCheck.RunAsync(session, feed.Bank, 3, CancellationToken.None);
    }

    internal static string Describe(FeedFinding finding) =>
        $"{finding.Rule.Id} {finding.Count}: {string.Join(" | ", finding.FirstRows.Select(row => string.Join(", ", row)))}";

    private sealed record Breach(TransactionRow[] Legs, DailyBalanceRow[] Balances)
    {
        public InstitutionModel Bank { get; init; } = Model;

        public ControlTotalRow[] Controls { get; init; } = [];
    }
}
