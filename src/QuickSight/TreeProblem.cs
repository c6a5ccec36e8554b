namespace QsGen.QuickSight;

/// <summary>One mistake in a tree.</summary>
/// <param name="Rule">Short stable name of the check, such as <c>drill-target</c>.</param>
/// <param name="Place">App, sheet and visual, outermost first.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Origin">The line that wrote the offending node.</param>
internal sealed record TreeProblem(string Rule, string Place, string Message, SourceLine Origin)
{
    /// <summary>Place, line and message as one line of text.</summary>
    public string Text
    {
        get
        {
            var where = (Place, Origin.ToString()) switch
            {
                ("", "") => "",
                ("", var line) => $"{line}: ",
                (var place, "") => $"{place}: ",
                var (place, line) => $"{place} ({line}): ",
            };
            return $"{where}{Message}";
        }
    }

    /// <summary>The same with the rule behind it.</summary>
    public override string ToString() => $"{Text} [{Rule}]";
}
