namespace QsGen.Institution.Findings;

/// <summary>Rules of what is usual, of caps on rails, and of business days that begin at other hours.</summary>
internal static partial class LoadRules
{
    public static readonly Rule LimitOnOneThing = Error(
        "L107",
        "A limit names a transfer type or a rail.",
        "keep transfer_type or rail, whichever you mean");

    public static readonly Rule LimitRailExists = Error(
        "L108",
        "A limit's rail is declared.",
        "declare the rail, or correct the name");

    public static readonly Rule LimitRailAlone = Error(
        "L109",
        "A limit's rail has a transfer type that no other rail has.",
        "write transfer_type to cap all rails of the type together, or give the rail a transfer_type of its own");

    public static readonly Rule DayOffset = Error(
        "L110",
        "A business day begins a whole number of hours before or after midnight, at most 23.",
        "write hours such as 17 or -5, or a full hour such as 17:00");

    public static readonly Rule DayOffsetInternal = Error(
        "L111",
        "Only internal accounts have business days of their own.",
        "remove business_day_offset: balances of external accounts are not judged");

    public static readonly Rule DayOffsetOfRole = Error(
        "L112",
        "All accounts of a role have one business day.",
        "give the account a role of its own, or the same hours as the others of its role");

    public static readonly Rule AmountRange = Error(
        "L113",
        "A usual amount is a list of two amounts above zero, the smaller first.",
        "write it as [10.00, 5000.00]");

    public static readonly Rule FiringRange = Error(
        "L114",
        "Usual firings are a list of two whole numbers, the smaller first, alone or as the range of a period.",
        "write [0, 40], or {period: week, range: [1, 5]}");

    public static readonly Rule FiringPeriodKnown = Error(
        "L115",
        "Firings are counted per business_day, pay_period, week or month.",
        "write business_day, pay_period, week or month");

    public static readonly Rule NameOnce = Error(
        "L116",
        "The institution has one name.",
        "let institution_name, institution_acronym and the persona's institution say the same");

    public static readonly Rule PersonaRoleKnown = Error(
        "L117",
        "The part of an investigation persona is one of four.",
        "write convergence_anchor, counterparty_bank, operations_account or shell_entity");

    public static readonly Rule PersonasAreList = Error(
        "L118",
        "Investigation personas are a list of mappings.",
        "write each as \"- {name: ..., account_id: ..., role: ...}\"");

    public static readonly Rule AttributionIsMapping = Error(
        "L119",
        "The attribution is a mapping.",
        "write it as {name: ..., url: ..., prefix: ..., enabled: true}");
}
