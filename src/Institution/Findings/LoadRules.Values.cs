namespace QsGen.Institution.Findings;

/// <summary>Rules of single values.</summary>
internal static partial class LoadRules
{
    public static readonly Rule IdentifierIsText = Error(
        "L12",
        "An identifier is text.",
        "put quotes around the value");

    public static readonly Rule IdentifierNotEmpty = Error("L13", "An identifier is not empty.", "give it a name");

    public static readonly Rule TextIsText = Error(
        "L14",
        "A text field is text and not empty.",
        "write a text, in quotes if it looks like a number, a date or a boolean");

    public static readonly Rule TextFits = Error("L93", "A text fits where it is shown.", "shorten it");

    public static readonly Rule ScopeKnown = Error(
        "L15",
        "A scope is internal or external.",
        "write internal or external, in lower case");

    public static readonly Rule DirectionKnown = Error(
        "L16",
        "A leg direction is Debit, Credit or Variable.",
        "write Debit, Credit or Variable");

    public static readonly Rule MoneyIsDecimal = Error(
        "L17",
        "Money written as text is a decimal number.",
        "write digits with a decimal point, without currency signs or commas");

    public static readonly Rule MoneyIsNumber = Error("L18", "Money is a number.", "write a number such as 2500.00");

    public static readonly Rule DurationIsText = Error(
        "L19",
        "A duration is text.",
        "write an ISO 8601 duration such as PT4H or P1D");

    public static readonly Rule DurationGrammar = Error(
        "L20",
        "A duration is whole days, hours, minutes and seconds in ISO 8601 form.",
        "write an ISO 8601 duration such as PT4H or P1DT12H");

    public static readonly Rule DescriptionIsText = Error(
        "L21",
        "A description is text.",
        "write a text, in quotes if need be");

    public static readonly Rule DescriptionNotBlank = Error(
        "L22",
        "A description is not blank.",
        "write a sentence or remove the key");

    public static readonly Rule IdentifiersAreList = Error(
        "L23",
        "A list of identifiers is a list.",
        "put brackets around it");

    public static readonly Rule SelectorsAreList = Error(
        "L24",
        "Bundled activity is a list.",
        "put brackets around it");

    public static readonly Rule RolesAreTextOrList = Error(
        "L25",
        "A role is text or a list of texts.",
        "write one role, or a list of roles in brackets");

    public static readonly Rule RolesNotEmpty = Error("L26", "A list of roles is not empty.", "name at least one role");

    public static readonly Rule PatternIsText = Error(
        "L27",
        "An instance pattern is text.",
        "write a text such as \"cust-{n:04d}\"");

    public static readonly Rule PatternWellFormed = Error(
        "L28",
        "An instance pattern uses only {role}, {n} and {n:0Wd}, and for names {person} and {business}.",
        "use {role}, {n}, a zero-padded number such as {n:04d} or in names {person} and {business}, and double literal braces");

    public static readonly Rule NoStrayBlanks = Error(
        "L60",
        "A name has no blanks around it and no control characters in it.",
        "remove the stray characters");

    public static readonly Rule FlagIsBoolean = Error(
        "L61",
        "A flag is true or false.",
        "write true or false, without quotes");

    public static readonly Rule MoneyFinite = Error(
        "L62",
        "Money is finite and has at most 18 digits before the point.",
        "write the amount as a plain number");

    public static readonly Rule MoneyScale = Error(
        "L63", "Money has at most three decimals, as many as any currency.", "round it to the smallest unit of the currency");

    public static readonly Rule NoControlCharacters = Error(
        "L64",
        "A text holds no characters that a database cannot store.",
        "remove the control character");
}
