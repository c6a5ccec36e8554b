namespace QsGen.Institution.Findings;

/// <summary>Rules of figures from which on something counts.</summary>
internal static partial class LoadRules
{
    public static readonly Rule AnomalyWindowsAreInteger = Error(
        "L71",
        "The fewest earlier windows of a pair are a whole number.",
        "write a whole number from 2 to 89");

    public static readonly Rule AnomalyWindowsInRange = Error(
        "L72",
        "The fewest earlier windows of a pair are 2 to 89.",
        "write a whole number from 2 to 89: a deviation needs two windows, and scores look back for 90 days");

    public static readonly Rule HealthIsMapping = Error(
        "L90",
        "The bands of Program Health are a mapping of amber, red and checks.",
        "write health: {amber: 1, red: 20}, and under checks a mapping of checks to such bands");

    public static readonly Rule HealthBandInRange = Error(
        "L91",
        "The bands of Program Health are whole numbers from 1 on, and red is not below amber.",
        "write whole numbers from 1 on, with red at least as large as amber");

    public static readonly Rule HealthCheckKnown = Error(
        "L92",
        "The checks of Program Health are those of Today's Exceptions.",
        "write the name of a check, such as drift or stuck_pending");

    public static readonly Rule MaterialityIsPositive = Error(
        "L73",
        "A materiality is not negative.",
        "write the amount from which on a figure matters, such as 100.00, or leave it out");

    public static readonly Rule LimitDirectionKnown = Error(
        "L74",
        "A limit's direction is outbound or inbound.",
        "write outbound for what leaves the accounts, or inbound for what comes in");
}
