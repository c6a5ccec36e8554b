using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Demo.Calendar;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>Everything that is decided before the first row: accounts, calendar, rhythms, chains, sweeps, funding.</summary>
/// <remarks>Its size follows the accounts and the declarations, never the number of rows.</remarks>
internal sealed class DemoPlan
{
    private DemoPlan(InstitutionModel institution, DemoOptions options)
    {
        institution = SharedTransfers.LeftOut(institution);
        (Institution, Options) = (institution, options);
        Calendar = new BankCalendar(options.Start, options.Anchor, options.Holidays);
        Book = new AccountBook(institution, options.Scale);
        var rails = new RailCompiler(institution, Book);
        (Limits, Rails) = (rails.Limits, rails.Rails);
        Templates = TemplateCompiler.Compile(institution, Book, Rails);
        Chains = new ChainPlanner(institution, Rails, Templates);
        Chains.Link();
        Aggregators = new BundlePlanner(Rails, Templates, Calendar).Plan();
        Funding = new FundingPlan(Rails, Book);
        Openings = new OpeningPlan(this);
    }

    /// <summary>The institution.</summary>
    public InstitutionModel Institution { get; }

    /// <summary>The options, validated.</summary>
    public DemoOptions Options { get; }

    /// <summary>The window's days.</summary>
    public BankCalendar Calendar { get; }

    /// <summary>The accounts.</summary>
    public AccountBook Book { get; }

    /// <summary>The limit schedules, in file order.</summary>
    public ImmutableArray<LimitSlot> Limits { get; }

    /// <summary>All rails by ordinal name, aggregating ones included.</summary>
    public ImmutableArray<RailPlan> Rails { get; }

    /// <summary>The transfer templates that can fire, by ordinal name.</summary>
    public ImmutableArray<TemplatePlan> Templates { get; }

    /// <summary>The aggregating rails in the order in which their sweeps of one day are made.</summary>
    public ImmutableArray<AggregatorPlan> Aggregators { get; }

    /// <summary>How accounts are kept at their balance.</summary>
    public FundingPlan Funding { get; }

    /// <summary>What accounts hold before the window begins.</summary>
    public OpeningPlan Openings { get; }

    /// <summary>What follows what, and which declarations contradict each other.</summary>
    public ChainPlanner Chains { get; }

    /// <summary>What fires on its own, by ordinal name.</summary>
    public IEnumerable<Endpoint> Roots => Rails
        .Where(rail => !rail.Rail.Aggregating && !rail.IsTemplateLeg && rail.CanFire && !Funding.IsSteering(rail))
        .Concat<Endpoint>(Templates)
        .Where(endpoint => !endpoint.IsChild)
        .OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Slug, StringComparer.Ordinal);

    /// <summary>About how many legs the baseline will have: what chance, chains and limits do to them is left out.</summary>
    public long LegsExpected => (long)(Roots.Sum(endpoint => endpoint.DailyMean * endpoint.LegsPerFiring) * Calendar.BusinessDays.Length);

    /// <summary>Plans demo data for a valid institution.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static DemoPlan Compile(InstitutionModel institution, DemoOptions options) => new(institution, options.InRange());
}
