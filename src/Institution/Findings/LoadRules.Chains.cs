namespace QsGen.Institution.Findings;

/// <summary>Rules of chains that name several children, and of groups of leg rails.</summary>
internal static partial class LoadRules
{
    public static readonly Rule ChainOneForm = Error(
        "L100",
        "A chain entry has child and required, or children and choose.",
        "keep child and required for one child, or children and choose");

    public static readonly Rule ChildrenAreList = Error(
        "L101",
        "The children of a chain entry are a list with at least one of them.",
        "write the children in brackets, such as [ByWire, ByCheck]");

    public static readonly Rule ChildOnce = Error(
        "L102",
        "A child stands once below its parent.",
        "name the child in one entry only");

    public static readonly Rule ChoiceKnown = Error(
        "L103",
        "How many children follow is each, exactly_one or at_most_one.",
        "write each, exactly_one or at_most_one");

    public static readonly Rule ParentCount = Error(
        "L104",
        "The number of parents of a fan-in child is a whole number from 2 on.",
        "write a whole number such as 5, and fan_in: true beside it, or leave it out");

    public static readonly Rule GroupNeedsAlternatives = Error(
        "L105",
        "A chain entry with children has a group when it has alternatives.",
        "remove xor_group, or name a second child that is neither optional nor fan-in");

    public static readonly Rule LegGroups = Error(
        "L106",
        "Groups of leg rails are a list of lists, each with two rails or more.",
        "write each group in brackets, such as [[ByCard, ByCash]]");
}
