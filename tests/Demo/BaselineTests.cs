using QsGen.Demo;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;

namespace QsGen.Tests.Demo;

internal sealed class BaselineTests
{
    /// <summary>Limits that no conforming data can touch: payouts debit the clearing account, never a merchant's.</summary>
    private static readonly string[] UntouchableLimits =
    [
        "Dead Limit Schedules: MerchantDDAControl payout_ach",
        "Dead Limit Schedules: MerchantDDAControl payout_wire",
        "Dead Limit Schedules: MerchantDDAControl payout_check",
    ];

    [TestCaseSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
    public void Baseline_BundledInstitution_BreaksNoRule(string name)
    {
        var institution = BundledInstitutions.Load(name);
        var rows = new DemoRows(new DemoGenerator(institution, DemoRows.Options() with { Scenarios = [] }));
        var asOf = DemoRows.Options().Anchor.PlusDays(1).AtMidnight();

        var violations = new BalanceOracle(institution, rows, asOf).Violations()
            .Concat(new FlowOracle(institution, rows).Violations()).Select(violation => violation.ToString()).ToList();

        TestContext.Out.WriteLine($"{rows.Transactions.Length} legs, {rows.Balances.Length} balances");
        Assert.That(violations, Is.EquivalentTo(name == "sasquatch_pr" ? UntouchableLimits : []));
    }
}
