using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Tests.Database.Refresh;
using QsGen.Tests.Support;
using static QsGen.Database.Schema.DatabaseSchema;
using static QsGen.Tests.Database.Refresh.Harbor;

namespace QsGen.Tests.Database.Relations;

/// <summary>Transfers that several firings share: of alternative legs one fires, and as many firings are gathered as declared.</summary>
[TestFixtureSource(typeof(TestDatabase), nameof(TestDatabase.Engines))]
internal sealed class SharedTransferTests(SqlDialect dialect)
{
    [Test]
    public async Task ChainBreak_AlternativesAndGatheredFirings_AreJudgedFromNewRowsToo()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Sharing(expected: 2));
        await book.LoadAsync(
            [.. Move("d1", "street", "m-1", 5, At(2, 8), "DepositIn"), .. Move("d2", "street", "m-1", 5, At(2, 8), "DepositIn"),
            .. Move("d3", "street", "m-1", 5, At(2, 8), "DepositIn"),
            Dues("healthy", 1, "d1"), Dues("healthy", 2, "d2"),
            Dues("both", 1, "d1"), Dues("both", 2, "d2", "FeeLeg"),
            Dues("neither", 1, "d1", "NightSweep"), Dues("neither", 2, "d2", "NightSweep"),
            Dues("one", 1, "d1"), Dues("one", 2, "d1") with { Status = "Failed", TransferParentId = "d2" },
            Dues("many", 1, "d1"), Dues("many", 2, "d2"), Dues("many", 3, "d3")]);
        await book.RefreshAsync(At(2, 12), RefreshMode.Full);

        Assert.That(
            await book.RowsAsync(Relation("chain_break"), "check_type, transfer_id, what, amount, reason"),
            Is.EqualTo(new[]
            {
                "fan_in_disagreement | many | DuesCycle | 9 | It should gather 2 firings and gathers 3",
                "fan_in_disagreement | one | DuesCycle | 3 | It should gather 2 firings and gathers 1",
                "leg_group_violation | both | DuesLeg | 6 | Several of the alternatives to DuesLeg fired in DuesCycle",
                "leg_group_violation | neither | DuesLeg | 6 | Neither an alternative nor DuesLeg fired in DuesCycle",
            }),
            "a healthy one names two parents and contradicts nothing");
        Assert.That(
            await book.RowsAsync(Relation("todays_exceptions"), "check_type, transfer_id, age_days"),
            Is.EqualTo(new[] { "fan_in_disagreement | many | 0", "leg_group_violation | both | 0" }),
            "what is missing may still come today");

        await book.LoadAsync(
            Dues("one", 3, "d2"), Dues("both", 3, "d2"),
            Dues("both", 2, "d2", "FeeLeg") with { Status = "Failed", Supersedes = "Inflight" });
        await book.RefreshAsync(At(3), RefreshMode.Incremental);

        string[] left = ["fan_in_disagreement | many", "leg_group_violation | neither"];
        Assert.That(await book.RowsAsync(Relation("chain_break"), "check_type, transfer_id"), Is.EqualTo(left));
        Assert.That(await book.RowsAsync(Relation("todays_exceptions"), "check_type, transfer_id"), Is.EqualTo(left));
    }

    [Test]
    public async Task ChainBreak_NoFixedNumberOfFirings_GathersTwoOrMore()
    {
        await using var book = await HarborBook.OpenAsync(dialect, Sharing(expected: null));
        await book.LoadAsync(
            Dues("three", 1, "d1"), Dues("three", 2, "d2"), Dues("three", 3, "d3"), Dues("one", 1, "d1"),
            Dues("orphan", 1, "d1") with { TransferParentId = null });
        await book.RefreshAsync(3);

        Assert.That(
            await book.RowsAsync(Relation("chain_break"), "transfer_id, reason"),
            Is.EqualTo(new[]
            {
                "one | It should gather several firings and gathers 1", "orphan | It should gather several firings and gathers 0",
            }));
    }

    private static InstitutionModel Sharing(int? expected) => Default with
    {
        ExtraChecks = [],
        Rails = [.. Default.Rails, Default.Rails.Single(rail => rail.Name.Value == "DuesLeg") with { Name = new("FeeLeg") }],
        TransferTemplates =
        [
            Default.TransferTemplates[0] with
            {
                LegRails = [new("DuesLeg"), new("FeeLeg")],
                LegRailXorGroups = [[new("DuesLeg"), new("FeeLeg")]],
            },
        ],
        Chains =
        [
            new()
            {
                Parent = new("DepositIn"), Child = new("DuesCycle"), Required = false, FanIn = true, ExpectedParentCount = expected,
            },
        ],
    };

    private static TransactionRow Dues(string transfer, int place, string parent, string rail = "DuesLeg") =>
        Leg($"{transfer}-{place}", "m-1", -3, At(2, 9), transfer, rail) with
        {
            TemplateName = "DuesCycle",
            TransferParentId = parent,
        };
}
