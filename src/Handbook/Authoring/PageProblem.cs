namespace QsGen.Handbook.Authoring;

/// <summary>Something that is wrong with a page.</summary>
/// <param name="Page">The page's path without ending, such as <c>concepts/l2/rail</c>.</param>
/// <param name="Line">The line of its source, from 1; 0 when it concerns the whole page.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record PageProblem(string Page, int Line, string Message)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => Line > 0
        ? FormattableString.Invariant($"{Page}.md:{Line}: {Message}")
        : $"{Page}.md: {Message}";
}
