namespace QsGen.Institution.Findings;

/// <summary>Rules of the theme.</summary>
internal static partial class LoadRules
{
    public static readonly Rule ThemeIsMapping = Error(
        "L45",
        "The theme is a mapping.",
        "write each colour on a line of its own, or remove the block");

    public static readonly Rule ThemeComplete = Error(
        "L46",
        "A theme has all its keys.",
        "add the key, or remove the whole theme to use the standard look");

    public static readonly Rule ColorIsText = Error("L47", "A colour is text.", "put quotes around the colour");

    public static readonly Rule ColorForm = Error(
        "L48",
        "A colour is # and six hex digits.",
        "write it as \"#RRGGBB\"");

    public static readonly Rule DataColorsList = Error(
        "L49",
        "The series palette is a list of at least one colour.",
        "list the colours in brackets");

    public static readonly Rule GradientPair = Error(
        "L50",
        "The gradient is a list of two colours.",
        "list a light and a dark colour in brackets");

    public static readonly Rule ImageIsText = Error(
        "L51",
        "A logo or favicon is text.",
        "write a URL or a path");

    public static readonly Rule ImagePlace = Error(
        "L52",
        "A logo or favicon is a URL or the path of a picture.",
        "write a URL (https://...), a path that starts with /, or the name of a picture as seen from the file, such as logo.svg");
}
