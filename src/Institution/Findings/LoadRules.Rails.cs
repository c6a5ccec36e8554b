namespace QsGen.Institution.Findings;

/// <summary>Rules of rails.</summary>
internal static partial class LoadRules
{
    public static readonly Rule OneShape = Error(
        "L29",
        "A rail has one leg or two, not both shapes.",
        "keep source_role and destination_role, or leg_role and leg_direction");

    public static readonly Rule SomeShape = Error(
        "L30",
        "A rail says which roles it posts to.",
        "add source_role and destination_role, or leg_role and leg_direction");

    public static readonly Rule TwoLegRoles = Error(
        "L31",
        "A two-leg rail has a source role and a destination role.",
        "add the missing role");

    public static readonly Rule SingleLegKeys = Error(
        "L32",
        "A single-leg rail has a role and a direction.",
        "add the missing key");

    public static readonly Rule NoLegOrigins = Error("L33", "A single-leg rail has one origin.", "use origin");

    public static readonly Rule ExamplesAreMapping = Error(
        "L34",
        "Metadata examples are a mapping of keys to lists.",
        "write each as \"key: [value, value]\"");

    public static readonly Rule ExamplesAreLists = Error(
        "L35",
        "The examples of a key are a list.",
        "put brackets around the values");

    public static readonly Rule ExamplesNotEmpty = Error(
        "L36",
        "The examples of a key are not an empty list.",
        "add a value or remove the key");

    public static readonly Rule ExamplesAreText = Error(
        "L37",
        "Example values are text.",
        "put quotes around the value");
}
