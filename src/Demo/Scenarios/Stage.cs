using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;
using QsGen.Institution;

namespace QsGen.Demo.Scenarios;

/// <summary>Where one scenario puts its accounts, legs and balances. Everything on it belongs to the scenario alone.</summary>
internal sealed class Stage
{
    private const int Numbers = 50;
    private const int FirstReference = 700_000;
    private readonly int _firstNumber;
    private readonly int _choice;
    private readonly Lazy<PairWindows> _windows;
    private readonly List<DemoAccount> _accounts = [];
    private readonly List<TransactionRow> _rows = [];
    private readonly List<PlantedRow> _expected = [];
    private readonly Dictionary<(string Check, string First, string Second, string Detail), int> _exceptions = [];
    private readonly Dictionary<(DemoAccount Account, LocalDate Day), long> _misstated = [];
    private readonly Dictionary<(DemoAccount Account, LocalDate Day), long> _restated = [];
    private readonly Dictionary<(string AccountId, LocalDate Day), long> _parents = [];
    private readonly HashSet<DemoAccount> _unsettled = [];
    private readonly HashSet<string> _ids = [];
    private int _instances;
    private int _doubles;
    private int _reference;
    private int _transfers;
    private int _candidates;

    /// <summary>An empty stage.</summary>
    /// <param name="plan">The plan of the baseline.</param>
    /// <param name="finder">What the institution offers.</param>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="place">The scenario's place in the catalogue, which sets the numbers of its accounts.</param>
    /// <param name="choice">Which of its candidates the scenario takes, from 0: the next where one turned out not to do.</param>
    /// <param name="windows">Measures what pairs of accounts move besides this scenario.</param>
    public Stage(
        DemoPlan plan, CastingFinder finder, string scenario, int place, int choice, Func<PairWindows> windows)
    {
        (Plan, Find, Scenario, _firstNumber) = (plan, finder, scenario, (place * Numbers) + 1);
        (_choice, _windows) = (choice, new(windows));
        Days = new StageDays(plan.Calendar);
    }

    /// <summary>The plan of the baseline.</summary>
    public DemoPlan Plan { get; }

    /// <summary>What the institution offers.</summary>
    public CastingFinder Find { get; }

    /// <summary>The scenario's name.</summary>
    public string Scenario { get; }

    /// <summary>The days it can use.</summary>
    public StageDays Days { get; }

    /// <summary>What pairs of accounts move in the baseline and in all other scenarios that the institution can host, chosen or
    /// not.</summary>
    public PairWindows Windows => _windows.Value;

    /// <summary>True when the scenario left a candidate that it has not tried on an earlier stage.</summary>
    public bool HasOtherCandidate => _choice + 1 < _candidates;

    /// <summary>The candidate that this stage is for.</summary>
    /// <param name="candidates">What of the institution could serve, best first; the same for each repetition.</param>
    /// <param name="missing">Which declaration is missing where there is no candidate, and what to add.</param>
    /// <exception cref="ScenarioImpossibleException">There is no candidate.</exception>
    public T Pick<T>(IEnumerable<T> candidates, string missing)
    {
        var all = candidates.ToList();
        _candidates = all.Count;
        return _choice < all.Count ? all[_choice] : throw new ScenarioImpossibleException(missing);
    }

    /// <summary>A new account of the same kind as another one.</summary>
    public DemoAccount Like(DemoAccount kind, string? name = null)
    {
        var template = Plan.Institution.AccountTemplates.FirstOrDefault(template =>
            template.Role.Value == kind.Role && kind.Scope == template.Scope && kind.ParentRole == template.ParentRole?.Value);
        var account = template is not null ? Plan.Book.Extra(template, NextNumber(template), _ids, name) : Double(kind, name);
        _accounts.Add(account);
        return account;
    }

    private int NextNumber(AccountTemplate template)
    {
        while (_instances < Numbers)
        {
            var number = _firstNumber + _instances++;
            if (!Plan.Book.Naming.IsDeclared(template, number))
            {
                return number;
            }
        }

        throw new InvalidOperationException($"The scenario '{Scenario}' needs more than {Numbers} instances of account templates.");
    }

    private DemoAccount Double(DemoAccount kind, string? name)
    {
        var number = ++_doubles;
        return kind with
        {
            Index = -1,
            Id = string.Create(CultureInfo.InvariantCulture, $"{Slug.Of(kind.Id, 50)}-{Scenario}-{number:D2}"),
            Name = name ?? string.Create(CultureInfo.InvariantCulture, $"{kind.Name} ({Scenario} {number})"),
        };
    }

    /// <summary>Lets the account keep whatever balance its legs give it.</summary>
    public void LeaveUnsettled(DemoAccount account) => _unsettled.Add(account);

    /// <summary>Posts a transfer of a two-leg rail and returns its id.</summary>
    public string Transfer(Casting casting, DemoAccount debit, DemoAccount credit, long cents, LocalDateTime at,
        TransferTerms? terms = null)
    {
        var head = Head(at, terms);
        var metadata = Metadata(casting.Rail, debit, credit, at);
        Add(head, new(casting.Rail, debit, -cents, false, "-d", metadata, terms?.BundleId, false));
        Add(head, new(casting.Rail, credit, cents, true, "-c", metadata, terms?.BundleId, false));
        return head.Id;
    }

    /// <summary>The head of a new transfer.</summary>
    public TransferHead Head(LocalDateTime at, TransferTerms? terms = null) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{DemoIds.OfScenario(Scenario)}{++_transfers:D4}"),
        Posting = at,
        Status = terms?.Status ?? LegStatus.Posted,
        ParentId = terms?.ParentId,
    };

    /// <summary>The metadata of a posting.</summary>
    public string? Metadata(RailPlan rail, DemoAccount? debit, DemoAccount? credit, LocalDateTime at, MetadataValues? inherited = null) =>
        rail.Metadata.Values(new(at.Date, FirstReference + ++_reference, _reference, debit, credit, at.PlusDays(1), inherited)).ToJson();

    /// <summary>Adds a leg.</summary>
    public void Add(in TransferHead head, in LegFacts leg) => LegRows.Add(_rows, head, leg);

    /// <summary>Adds a row as it is: a version that differs from what a rail would make.</summary>
    public void AddRow(TransactionRow row) => _rows.Add(row);

    /// <summary>The legs so far.</summary>
    public IReadOnlyList<TransactionRow> Rows => _rows;

    /// <summary>Stores a balance that is off by some cents on one day.</summary>
    public void Misstate(DemoAccount account, LocalDate day, long cents) => _misstated[(account, day)] = cents;

    /// <summary>Stores a wrong balance first and the right one as a correction.</summary>
    public void Restate(DemoAccount account, LocalDate day, long cents) => _restated[(account, day)] = cents;

    /// <summary>Makes the stored balance of a declared parent account differ by some cents on one day.</summary>
    public void MisstateParent(DemoAccount account, LocalDate day, long cents) => _parents[(account.Id, day)] = cents;

    /// <summary>Notes a row that must appear.</summary>
    public void Expect(PlantedRow row) => _expected.Add(row);

    /// <summary>Notes what the L2 exceptions must report. They count, so the same exception noted again adds to its row.</summary>
    /// <param name="check">The check that reports it.</param>
    /// <param name="first">The declared name it is reported under.</param>
    /// <param name="second">The second name; empty if the check reports none.</param>
    /// <param name="detail">What is wrong; empty if the check says nothing more.</param>
    /// <param name="magnitude">How many rows or firings of the base tables it stands for.</param>
    public void ExpectException(string check, string first, string second, string detail, int magnitude) =>
        _exceptions[(check, first, second, detail)] = _exceptions.GetValueOrDefault((check, first, second, detail)) + magnitude;

    /// <summary>Notes that a firing lacks what its chain requires: where chains are judged, and where a template's transfers are.</summary>
    public void ExpectIncomplete(Endpoint parent, string transferId)
    {
        Expect(PlantedRow.Of(
            "chain_status", ("parent_name", parent.Name), ("transfer_id", transferId), ("completion_status", "Incomplete")));
        if (parent is TemplatePlan)
        {
            Expect(PlantedRow.Of(
                "l2ft-tt-instances-ds", ("template_name", parent.Name), ("transfer_id", transferId), ("completion_status", "Orphaned")));
        }
    }

    /// <summary>Funds what must be funded, derives the balances and hands everything over.</summary>
    public PlantedScenario Finish(IScenario scenario)
    {
        new StageFunding(this).Fund(_accounts.Where(account => account.IsInternal && !_unsettled.Contains(account)).ToList());
        var balances = ImmutableArray.CreateBuilder<DailyBalanceRow>();
        var additions = new Dictionary<(string, LocalDate), long>(_parents);
        foreach (var parent in _parents)
        {
            AddUpwards(additions, Plan.Book.All.First(account => account.Id == parent.Key.AccountId), parent.Key.Day, parent.Value);
        }

        foreach (var account in _accounts)
        {
            var running = new StageBalances(_rows, account);
            foreach (var day in Plan.Calendar.Days)
            {
                var stored = running.At(day) + _misstated.GetValueOrDefault((account, day));
                if (_restated.TryGetValue((account, day), out var wrong))
                {
                    balances.Add(BalanceSheet.Row(account, day, stored + wrong));
                    balances.Add(BalanceSheet.Row(account, day, stored) with { Supersedes = LegStatus.TechnicalCorrection });
                }
                else
                {
                    balances.Add(BalanceSheet.Row(account, day, stored));
                }

                AddUpwards(additions, account, day, stored);
            }
        }

        return new()
        {
            Name = scenario.Name,
            Shows = scenario.Shows,
            Sheet = scenario.Sheet,
            Transactions = [.. _rows],
            Balances = balances.ToImmutable(),
            Rows = [.. _exceptions.Select(Row), .. _expected],
            Additions = additions.Where(addition => addition.Value != 0).ToImmutableDictionary(),
        };
    }

    private static PlantedRow Row(KeyValuePair<(string Check, string First, string Second, string Detail), int> exception) => PlantedRow.Of(
        "l2ft-unified-exceptions-ds", ("check_type", exception.Key.Check), ("entity_a", exception.Key.First),
        ("entity_b", exception.Key.Second), ("detail", exception.Key.Detail), ("magnitude", Texts.Number(exception.Value)));

    private void AddUpwards(Dictionary<(string, LocalDate), long> additions, DemoAccount account, LocalDate day, long cents)
    {
        foreach (var parent in cents == 0 ? [] : Plan.Book.Ancestors(account))
        {
            additions[(parent.Id, day)] = additions.GetValueOrDefault((parent.Id, day)) + cents;
        }
    }
}
