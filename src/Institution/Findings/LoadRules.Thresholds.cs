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
}
