using static QsGen.Institution.Format.ValueKind;

namespace QsGen.Institution.Format;

/// <summary>Everything an institution file can say: the one list that the loader and the JSON Schema go by.</summary>
internal static class InstitutionFormat
{
    /// <summary>A single account.</summary>
    public static readonly EntityFormat Account = new("account", "An account that exists exactly once.",
    [
        new(Keys.Id, Identifier, "The account's id, unique in the file.", Required: true),
        new(Keys.Name, Text, "The display name; the id is shown when it is absent."),
        new(Keys.Role, Identifier, "What the account is for; rails post to roles. Several accounts may share one."),
        new(Keys.Scope, ValueKind.Scope, "internal: on the institution's own books. external: a counterparty's.", Required: true),
        new(Keys.ParentRole, Identifier, "The role of the account above this one."),
        new(Keys.ParentAccountId, Identifier, "The id of the account above, where several carry the parent role.", Nullable: true),
        new(
            Keys.BalanceCadence,
            ValueKind.BalanceCadence,
            "How often a balance comes: sparse (when it changed; the rule), business_days or daily; a missing one is a finding.",
            Nullable: true),
        new(
            Keys.BusinessDayOffset,
            ValueKind.DayOffset,
            "When the business day begins: hours after midnight, such as 17 or 17:00, or before it, such as -5; internal accounts only.",
            Nullable: true),
        new(
            Keys.Currency,
            ValueKind.Currency,
            "The currency of the account's amounts where it is not the institution's, such as EUR.",
            Nullable: true),
        new(Keys.ExpectedEodBalance, Money, "The balance the account must show at the end of each business day.", Nullable: true),
        Prose("the account"),
    ]);

    /// <summary>A class of accounts.</summary>
    public static readonly EntityFormat AccountTemplate = new("account template", "A class of accounts with many instances at run time.",
    [
        new(Keys.Role, Identifier, "The role the instances have, unique among templates.", Required: true),
        new(Keys.Scope, ValueKind.Scope, "internal: on the institution's own books. external: counterparties'.", Required: true),
        new(Keys.ParentRole, Identifier, "The role of the account above the instances, declared under accounts."),
        new(Keys.ParentAccountId, Identifier, "The id of the account above, where several carry the parent role.", Nullable: true),
        new(
            Keys.BalanceCadence,
            ValueKind.BalanceCadence,
            "How often a balance comes: sparse (when it changed; the rule), business_days or daily; a missing one is a finding.",
            Nullable: true),
        new(
            Keys.BusinessDayOffset,
            ValueKind.DayOffset,
            "When the business day begins: hours after midnight, such as 17 or 17:00, or before it, such as -5; internal accounts only.",
            Nullable: true),
        new(
            Keys.Currency,
            ValueKind.Currency,
            "The currency of the instances' amounts where it is not the institution's, such as EUR.",
            Nullable: true),
        new(Keys.ExpectedEodBalance, Money, "The balance each instance must show at the end of each business day.", Nullable: true),
        new(Keys.InstanceIdTemplate, ValueKind.InstancePattern, "How demo data forms ids, such as cust-{n:04d}.", Nullable: true),
        new(
            Keys.InstanceNameTemplate,
            ValueKind.InstanceNamePattern,
            "How demo data forms names, such as Customer {n}, {person} or {business}.",
            Nullable: true),
        Prose("the class of accounts"),
    ]);

    /// <summary>Usual firings of another period than the business day.</summary>
    public static readonly EntityFormat CountedFirings = new("usual number of firings", "How many firings a period usually sees.",
    [
        new(Keys.Period, Identifier, "business_day, pay_period (half a month), week or month.", Required: true),
        new(Keys.Range, IdentifierList, "The fewest and the most.", Required: true),
    ]);

    /// <summary>A rail of either shape.</summary>
    public static readonly EntityFormat Rail = new("rail", "A canonical posting pattern of one leg or two.",
    [
        new(Keys.Name, Identifier, "The rail's name, unique among rails.", Required: true),
        new(Keys.TransferType, Text, "The type of its transfers; the rail's name when it is absent."),
        new(Keys.SourceRole, RoleExpression, "Two legs: the role, or list of roles, that is debited."),
        new(Keys.DestinationRole, RoleExpression, "Two legs: the role, or list of roles, that is credited."),
        new(Keys.LegRole, RoleExpression, "One leg: the role, or list of roles, it posts to."),
        new(Keys.LegDirection, ValueKind.LegDirection, "One leg: which way it posts. Variable closes a transfer template."),
        new(Keys.ExpectedNet, Money, "Two legs outside transfer templates: what they add up to, normally 0.", Nullable: true),
        new(Keys.Origin, Text, "Who started the posting, such as InternalInitiated or ExternalForcePosted.", Nullable: true),
        new(Keys.SourceOrigin, Text, "Two legs: the debit leg's own origin.", Nullable: true),
        new(Keys.DestinationOrigin, Text, "Two legs: the credit leg's own origin.", Nullable: true),
        new(Keys.MetadataKeys, IdentifierList, "The metadata fields its legs may carry.", Nullable: true),
        new(Keys.PostedRequirements, IdentifierList, "Fields that must be present before a leg may be posted.", Nullable: true),
        new(Keys.MaxPendingAge, Duration, "How long a leg may stay pending, such as PT24H.", Nullable: true),
        new(Keys.MaxUnbundledAge, Duration, "How long a posted leg may stay unbundled, such as PT4H; bundled rails only.", Nullable: true),
        new(Keys.Aggregating, Flag, "True when the rail sweeps other rails' activity on a schedule.", Nullable: true),
        new(Keys.Cadence, ValueKind.Cadence, "Aggregating rails: when to sweep.", Nullable: true),
        new(
            Keys.BundlesActivity,
            IdentifierList,
            "Aggregating rails: rail names, transfer types or Template.LegRail to sweep.",
            Nullable: true),
        new(Keys.MetadataValueExamples, Examples, "Sample values of metadata fields for demo data.", Nullable: true),
        new(
            Keys.AmountTypicalRange,
            ValueKind.AmountRange,
            "What one firing usually moves, such as [10.00, 5000.00]; data test finds what lies outside.",
            Nullable: true),
        new(
            Keys.FiringsTypicalPerPeriod,
            ValueKind.FiringRange,
            "How often it usually fires: [0, 40] per business day, or {period: week, range: [1, 5]}.",
            Nullable: true),
        Prose("the rail"),
    ]);

    /// <summary>A transfer template.</summary>
    public static readonly EntityFormat TransferTemplate = new(
        "transfer template",
        "Rails whose firings share one transfer that must close.",
    [
        new(Keys.Name, Identifier, "The template's name, unique among transfer templates.", Required: true),
        new(Keys.TransferType, Text, "The type of the shared transfer; the template's name when it is absent."),
        new(Keys.ExpectedNet, Money, "What all legs must add up to, normally 0.", Required: true),
        new(Keys.TransferKey, IdentifierList, "The metadata fields whose values pick the shared transfer.", Required: true),
        new(Keys.Completion, ValueKind.Completion, "When the shared transfer must be complete.", Required: true),
        new(Keys.LegRails, IdentifierList, "The rails that post its legs.", Required: true),
        new(
            Keys.LegRailXorGroups,
            ValueKind.RailGroups,
            "Groups of its leg rails of which exactly one fires per transfer, such as [[ByCard, ByCash]]; data test finds others.",
            Nullable: true),
        new(
            Keys.FiringsTypicalPerPeriod,
            ValueKind.FiringRange,
            "How often it usually fires: [0, 40] per business day, or {period: week, range: [1, 5]}.",
            Nullable: true),
        Prose("the template"),
    ]);

    /// <summary>A child of a chain entry that is more than a name.</summary>
    public static readonly EntityFormat ChainChild = new("child", "A child of a chain, with what sets it apart from the others.",
    [
        new(Keys.Name, Identifier, "The rail or transfer template that follows.", Required: true),
        new(Keys.Optional, Flag, "True when the child may stay away and is no alternative to others.", Nullable: true),
        new(Keys.FanIn, Flag, "True when several firings of the parent share one transfer of the child, a template.", Nullable: true),
        new(
            Keys.ExpectedParentCount,
            ValueKind.ParentCount,
            "How many firings share one transfer, when it is fixed; data test finds other numbers.",
            Nullable: true),
    ]);

    /// <summary>A chain entry.</summary>
    public static readonly EntityFormat Chain = new("chain entry", "A statement that one rail or template leads to others.",
    [
        new(Keys.Parent, Identifier, "The rail or transfer template that fires first.", Required: true),
        new(Keys.Child, Identifier, "The rail or transfer template that follows; or write children."),
        new(Keys.Required, Flag, "With child: true when every parent firing needs a child firing.", Nullable: true),
        new(
            Keys.Children,
            ValueKind.Children,
            "The rails or templates that follow, by name or as {name: Payout, optional: true} or {name: Payout, fan_in: true}.",
            Entity: ChainChild),
        new(
            Keys.Choose,
            ValueKind.Choice,
            "With children: how many follow each firing: each (the rule for one), exactly_one (the rule for several) or at_most_one.",
            Nullable: true),
        new(Keys.XorGroup, Identifier, "The name of the group of alternatives; its members share one parent."),
        Prose("the entry"),
    ]);

    /// <summary>A limit schedule.</summary>
    public static readonly EntityFormat Limit = new("limit schedule", "A daily ceiling on money leaving each child account of a role.",
    [
        new(Keys.ParentRole, Identifier, "The role of the accounts above the bound ones.", Required: true),
        new(Keys.TransferType, Text, "The transfer type the cap applies to, that of some rail; or write rail."),
        new(Keys.Rail, Identifier, "The rail the cap applies to, when no other rail has its transfer type."),
        new(Keys.Cap, Money, "The most money that may leave, or enter, one child account per day.", Required: true),
        new(Keys.Direction, ValueKind.LimitDirection, "outbound adds up what leaves (the rule), inbound what comes in.", Nullable: true),
        Prose("the limit"),
    ]);

    /// <summary>A ledger label of the persona.</summary>
    public static readonly EntityFormat GlAccount = new("ledger label", "A general-ledger label for the handbook.",
    [
        new(Keys.Code, Text, "The beginning of account ids, such as gl-1010.", Required: true),
        new(Keys.Name, Text, "The label.", Required: true),
        new(Keys.Note, Text, "A remark."),
    ]);

    /// <summary>The persona.</summary>
    public static readonly EntityFormat Persona = new("persona", "Display flavour for reports and the handbook.",
    [
        new(Keys.Institution, TextList, "Name, then acronym.", Nullable: true),
        new(Keys.Stakeholders, TextList, "Counterparties by display name.", Nullable: true),
        new(Keys.GlAccounts, MappingList, "Labels of general-ledger accounts.", Nullable: true, Entity: GlAccount),
        new(Keys.Merchants, TextList, "Merchants by display name.", Nullable: true),
        new(Keys.Flavor, TextList, "Sample customer, region, absorbed institution.", Nullable: true),
    ]);

    /// <summary>An account of a story.</summary>
    public static readonly EntityFormat InvestigationPersona = new("investigation persona", "An account with a part in a story.",
    [
        new(Keys.Name, Text, "The display name."),
        new(Keys.AccountId, Identifier, "The account."),
        new(Keys.Role, ValueKind.PersonaRole, "Its part."),
    ]);

    /// <summary>A line on pages.</summary>
    public static readonly EntityFormat Attribution = new("attribution", "Who made the pages, as other releases print it.",
    [
        new(Keys.Name, Text, "Who."),
        new(Keys.Url, Text, "The address behind the name."),
        new(Keys.Prefix, Text, "The words before the name."),
        new(Keys.Enabled, Flag, "Whether it is printed.", Nullable: true),
    ]);

    /// <summary>The whole file.</summary>
    public static readonly EntityFormat Root = new("institution", "One institution: its accounts, rails, templates, chains and limits.",
    [
        new(
            Keys.Instance,
            ValueKind.InstanceName,
            "The prefix of every database object and resource; needed unless the setting tablePrefix names it."),
        Prose("the institution"),
        new(Keys.SeedHash, ValueKind.SeedHash, "Locks of the deterministic demo data, written by the data hash command.", Nullable: true),
        new(Keys.Theme, Mapping, "The brand's colours; absent means QuickSight's own look.", Nullable: true, Entity: ThemeFormat.Theme),
        new(Keys.InstitutionName, Text, "The institution's name, instead of the first under the persona's institution.", Nullable: true),
        new(Keys.InstitutionAcronym, Text, "Its acronym, instead of the second.", Nullable: true),
        new(
            Keys.InvestigationPersonas,
            MappingList,
            "Accounts of a story in other releases; read, and nothing here depends on it.",
            Nullable: true,
            Entity: InvestigationPersona),
        new(
            Keys.Attribution,
            Mapping,
            "A line on pages of other releases; read, and nothing here depends on it.",
            Nullable: true,
            Entity: Attribution),
        new(Keys.Persona, Mapping, "Display flavour for reports and the handbook.", Nullable: true, Entity: Persona),
        new(Keys.Accounts, MappingList, "Accounts that exist exactly once.", Nullable: true, Entity: Account),
        new(Keys.AccountTemplates, MappingList, "Classes of accounts with many instances.", Nullable: true, Entity: AccountTemplate),
        new(Keys.Rails, MappingList, "Canonical posting patterns.", Nullable: true, Entity: Rail),
        new(Keys.TransferTemplates, MappingList, "Rails whose firings share one transfer.", Nullable: true, Entity: TransferTemplate),
        new(Keys.Chains, MappingList, "What leads to what.", Nullable: true, Entity: Chain),
        new(Keys.LimitSchedules, MappingList, "Daily ceilings on what leaves accounts, or enters them.", Nullable: true, Entity: Limit),
        new(
            Keys.Holidays,
            ValueKind.Holidays,
            "Days that are no business days besides weekends: us_federal, none, or a list such as [2026-12-25].",
            Nullable: true),
        new(Keys.RoleBusinessDayOffsets, RoleOffsets, "Hours by which a role's demo business day is shifted.", Nullable: true),
        new(Keys.ExtraChecks, ValueKind.ExtraChecks, "Checks of the loaded data that run only on request.", Nullable: true),
        new(
            Keys.AnomalyMinWindows,
            AnomalyWindows,
            "How many earlier two-day totals a pair of accounts needs before it is scored against itself; 5 unless set.",
            Nullable: true),
        new(
            Keys.Health,
            ValueKind.HealthBands,
            "From how many open exceptions on Program Health turns amber and red, such as {amber: 1, red: 20}; per check under checks.",
            Nullable: true),
        new(
            Keys.Materiality,
            ValueKind.Materiality,
            "The amount from which on an exception is material, such as 100.00; 0 unless set.",
            Nullable: true),
        new(
            Keys.Currency,
            ValueKind.Currency,
            "The currency of all amounts but those of accounts that name another, such as EUR; USD unless set.",
            Nullable: true),
        new(
            Keys.Books,
            ValueKind.Currency,
            "Where accounts are in several currencies: whose books are meant. Naming the file bank.yaml#USD says the same.",
            Nullable: true),
    ]);

    private static KeyFormat Prose(string what) =>
        new(Keys.Description, ValueKind.Description, $"Prose about {what}; Markdown is allowed.", Nullable: true);
}
