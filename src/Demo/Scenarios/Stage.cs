using QsGen.Demo.Accounts;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>Where one scenario puts its accounts, legs and balances. Everything on it belongs to the scenario alone.</summary>
/// <param name="plan">The plan of the baseline.</param>
/// <param name="routes">What the institution offers.</param>
/// <param name="scenario">The scenario's name.</param>
/// <param name="place">The scenario's place in the catalogue, which sets the numbers of its accounts.</param>
/// <param name="choice">Which of its candidates the scenario takes, from 0: the next where one turned out not to do.</param>
/// <param name="windows">Measures what pairs of accounts move besides this scenario.</param>
internal sealed class Stage(DemoPlan plan, RouteFinder routes, string scenario, int place, int choice, Func<PairWindows> windows)
{
    // Measuring makes the whole baseline once, which only one kind of scenario needs.
    private readonly Lazy<PairWindows> _windows = new(windows);

    /// <summary>The plan of the baseline.</summary>
    public DemoPlan Plan => plan;

    /// <summary>What the institution offers.</summary>
    public RouteFinder Routes => routes;

    /// <summary>The days it can use.</summary>
    public StageDays Days { get; } = new(plan.Calendar);

    /// <summary>Its accounts.</summary>
    public StageAccounts Accounts { get; } = new(plan, scenario, place);

    /// <summary>Its legs.</summary>
    public StagePostings Postings { get; } = new(scenario);

    /// <summary>Its stored balances.</summary>
    public StageBalances Balances { get; } = new(plan);

    /// <summary>What their source system says that it posted.</summary>
    public StageControls Controls { get; } = new();

    /// <summary>What it must make appear.</summary>
    public StageExpectations Expected { get; } = new();

    /// <summary>Which of several candidates it is played on.</summary>
    public StageChoice Choice { get; } = new(choice);

    /// <summary>What pairs of accounts move in the baseline and in all other scenarios that the institution can host, chosen or
    /// not.</summary>
    public PairWindows Windows => _windows.Value;

    /// <summary>Lets an account begin with a balance, as a feed has it that starts in the middle of the account's life.</summary>
    public void Open(DemoAccount account, long cents) => Postings.AddRow(
        Openings.Row(account, cents, plan.Options.Start, $"{DemoIds.OfScenario(scenario)}opening-{account.Id}"));

    /// <summary>An amount as planted rows write it.</summary>
    public string Money(long cents) => plan.Institution.Currency.Plain(Cents.ToMoney(cents, plan.Institution.Currency));

    /// <summary>Funds what must be funded, derives the balances and hands everything over.</summary>
    public PlantedScenario Finish(IScenario kind)
    {
        new StageFunding(this).Fund([.. Accounts.All.Where(Balances.IsSettled)]);
        var stored = Balances.Store(Accounts.All, Postings.Rows);
        return new()
        {
            Name = kind.Name,
            Shows = kind.Shows,
            Sheet = kind.Sheet,
            Transactions = [.. Postings.Rows],
            Balances = stored.Rows,
            ControlTotals = Controls.Rows(Postings.Rows),
            Rows = [.. Expected.All],
            Additions = stored.Additions,
        };
    }
}
