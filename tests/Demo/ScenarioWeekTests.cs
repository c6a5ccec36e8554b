using NodaTime;
using NodaTime.Text;
using QsGen.Demo;
using QsGen.Demo.Accounts;
using QsGen.Demo.Generation;
using QsGen.Demo.Scenarios;
using QsGen.Demo.Scenarios.Kinds;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;

namespace QsGen.Tests.Demo;

/// <summary>Sheets open with the last seven days: whatever the anchor and the number of days, what is planted lies in them.</summary>
internal sealed class ScenarioWeekTests
{
    private const int Week = 7;

    // What has been waiting for longer than it may is older than a week, and is on sheets that show all that waits.
    private static readonly string[] Waiting = ["stuck_pending", "stuck_unbundled"];

    private static readonly InstitutionModel Institution = BundledInstitutions.Load(BundledInstitutions.Default);

    [Test]
    public void Numbers_OfAllKinds_EndBelowThoseOfTheBaseline() =>
        Assert.That(ScenarioCatalogue.Names.Length * StageAccounts.Numbers, Is.LessThan(AccountBook.FirstNumber));

    [Test]
    public void Planted_AnyAnchor_LiesInTheLastWeek([Values(20, 90)] int days)
    {
        for (var number = 0; number < 2 * Week; number++)
        {
            // Over Christmas and New Year, with their holidays.
            var anchor = new LocalDate(2026, 12, 22).PlusDays(number);
            var options = DemoRows.Options(days, scale: 0.1m) with { Anchor = anchor };
            foreach (var scenario in new DemoGenerator(Institution, options).Scenarios.Planted)
            {
                var dates = scenario.Rows.Where(row => !Waiting.Contains(row.Relation))
                    .SelectMany(row => row.Columns.Where(column => column.Key != "transfer_completion").Select(column => column.Value))
                    .Select(value => LocalDatePattern.Iso.Parse(value)).Where(date => date.Success).Select(date => date.Value)
                    .Concat(scenario.Transactions.Where(leg => scenario.Rows.Any(row => !Waiting.Contains(row.Relation)
                        && row.Columns.Values.Contains(leg.Id))).Select(leg => leg.Posting.Date));

                Assert.That(
                    dates.Where(date => date <= anchor.PlusDays(-Week) || date > anchor), Is.Empty, $"{scenario.Name} as of {anchor}");
            }
        }
    }
}
