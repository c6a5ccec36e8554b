namespace QsGen.Engine.State;

/// <summary>
/// The rule for names of stacks: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, one to a hundred of them, no leading
/// dot.
/// </summary>
internal static class StackName
{
    private const int Longest = 100;

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>What to tell the person who chose the name.</summary>
    public static string Complaint(string name) =>
        $"'{name}' cannot be a stack's name; use up to {Longest} letters, digits, hyphens, underscores and dots";
}
