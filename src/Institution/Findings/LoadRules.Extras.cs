namespace QsGen.Institution.Findings;

/// <summary>Rules of seed hashes, business-day offsets and persona.</summary>
internal static partial class LoadRules
{
    public static readonly Rule SeedHashForm = Error(
        "L38",
        "A seed hash is text, or a mapping of dialects to texts.",
        "take it out, and let \"data hash --lock\" write it");

    public static readonly Rule SeedHashHex = Error(
        "L39",
        "A seed hash is 64 lower-case hex digits.",
        "take it out, and let \"data hash --lock\" write it");

    public static readonly Rule SeedHashDialect = Error(
        "L40",
        "Seed hashes are kept per known dialect.",
        "use postgres, oracle or duckdb");

    public static readonly Rule OffsetsAreMapping = Error(
        "L41",
        "Business-day offsets are a mapping of roles to hours.",
        "write each as \"Role: 9\"");

    public static readonly Rule OffsetKeys = Error(
        "L42",
        "Business-day offsets are keyed by role name.",
        "put quotes around the role");

    public static readonly Rule OffsetIsInteger = Error(
        "L43",
        "A business-day offset is a whole number of hours.",
        "write a whole number from 0 to 23");

    public static readonly Rule OffsetInRange = Error(
        "L44",
        "A business-day offset is 0 to 23 hours.",
        "write a whole number from 0 to 23");

    public static readonly Rule ExtraChecksAreList = Error(
        "L65",
        "Extra checks are a list.",
        "write them in brackets, as [conservation, balance_gaps]");

    public static readonly Rule ExtraCheckKnown = Error(
        "L66",
        "An extra check is one that QsGen knows.",
        "use conservation, timeliness, parent_balances, balance_gaps or duplicates");

    public static readonly Rule PersonaIsMapping = Error(
        "L53",
        "The persona is a mapping.",
        "write each field on a line of its own, or remove the block");

    public static readonly Rule PersonaLists = Error(
        "L54",
        "Persona fields are lists.",
        "put brackets around the texts");

    public static readonly Rule PersonaTexts = Error("L55", "Persona entries are text.", "put quotes around the value");

    public static readonly Rule GlAccountKeys = Error(
        "L56",
        "A ledger label has a code and a name.",
        "write it as {code: gl-1010, name: Cash}");

    public static readonly Rule GlAccountTexts = Error(
        "L57",
        "The fields of a ledger label are text; code and name are not empty.",
        "write a text, in quotes if need be");
}
