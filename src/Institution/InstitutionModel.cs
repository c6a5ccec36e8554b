using NodaTime;

namespace QsGen.Institution;

/// <summary>One institution as its YAML file describes it: accounts, rails, templates, chains, limits, brand.</summary>
/// <remarks>Lists keep the order of the file. A model built in code is checked with <c>InstitutionValidator</c>.</remarks>
public sealed record InstitutionModel
{
    /// <summary>The least that <see cref="AnomalyMinWindows"/> can be: one total has no deviation.</summary>
    public const int FewestAnomalyWindows = 2;

    /// <summary>What <see cref="AnomalyMinWindows"/> is unless a file says otherwise.</summary>
    public const int UsualAnomalyWindows = 5;

    /// <summary>The most that <see cref="AnomalyMinWindows"/> can be: scores look back for 90 days, their own day among them.</summary>
    public const int MostAnomalyWindows = 89;

    /// <summary>The prefix of every database object and resource.</summary>
    public required InstanceName Instance { get; init; }

    /// <summary>Who the institution is; Markdown is allowed.</summary>
    public string? Description { get; init; }

    /// <summary>Accounts that exist exactly once.</summary>
    public ValueList<Account> Accounts { get; init; }

    /// <summary>Classes of accounts with many instances.</summary>
    public ValueList<AccountTemplate> AccountTemplates { get; init; }

    /// <summary>The posting patterns.</summary>
    public ValueList<Rail> Rails { get; init; }

    /// <summary>Transfers that several rails share.</summary>
    public ValueList<TransferTemplate> TransferTemplates { get; init; }

    /// <summary>What leads to what.</summary>
    public ValueList<ChainEntry> Chains { get; init; }

    /// <summary>Daily ceilings.</summary>
    public ValueList<LimitSchedule> LimitSchedules { get; init; }

    /// <summary>Locks of the demo data; null when the file has none.</summary>
    public SeedHash? SeedHash { get; init; }

    /// <summary>Business-day shifts of demo balances, sorted by role; roles not listed start at midnight.</summary>
    public ValueList<RoleOffset> RoleBusinessDayOffsets { get; init; }

    /// <summary>Days that are no business days besides weekends, sorted, each once.</summary>
    public ValueList<LocalDate> Holidays { get; init; }

    /// <summary>Checks of the loaded data that run only on request, each once; none unless the file lists some.</summary>
    public ValueList<ExtraCheck> ExtraChecks { get; init; }

    /// <summary>How many earlier two-day totals a pair of accounts needs before it is scored against itself.</summary>
    public int AnomalyMinWindows { get; init; } = UsualAnomalyWindows;

    /// <summary>From how many open exceptions on Program Health turns amber and red.</summary>
    public HealthBands Health { get; init; } = HealthBands.Default;

    /// <summary>The amount from which on a figure matters, in the institution's currency; 0, unless the file says more, lets all matter.
    /// </summary>
    public decimal Materiality { get; init; }

    /// <summary>The currency of all amounts, in the file and in the tables; while a file with accounts in several is checked, that of
    /// those that name none.</summary>
    public MoneyUnit Currency { get; init; } = MoneyUnit.Usd;

    /// <summary>The currency whose books were asked for; null when nobody did, and after it was seen to.</summary>
    internal MoneyUnit? Books { get; init; }

    /// <summary>All currencies of a file with accounts in several, of which these are the books of one; empty for all other files.
    /// </summary>
    internal ValueList<MoneyUnit> Currencies { get; init; }

    /// <summary>The roles of the file's accounts in other currencies, whose rows are not of these books.</summary>
    internal ValueList<RoleName> OtherRoles { get; init; }

    /// <summary>Whether these are books in another currency than the file's first, with tables of their own.</summary>
    internal bool AreBeside { get; init; }

    /// <summary>The brand; null when QuickSight's own look applies.</summary>
    public ThemeBlock? Theme { get; init; }

    /// <summary>Display flavour; null when there is none.</summary>
    public Persona? Persona { get; init; }

    /// <summary>The tables of another shape that the bank's feed fills, see the setting <c>qsgen:feedFormat</c>; null where it fills ours.
    /// No part of the file, nor of what demo data is told by.</summary>
    internal FeedTables? Feed { get; init; }
}
