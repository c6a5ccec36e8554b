namespace QsGen.Institution.Loading;

/// <summary>The names of groups of alternatives that a file leaves without one: they are called after the parent.</summary>
/// <param name="taken">The names that the file gives itself.</param>
internal sealed class GroupNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>The next free name for a group below a parent, such as <c>CardSaleChoice</c>.</summary>
    public XorGroupName Next(string parent)
    {
        var stem = $"{parent}Choice";
        return new(Enumerable.Range(1, int.MaxValue)
            .Select(number => number == 1 ? stem : FormattableString.Invariant($"{stem}{number}"))
            .First(_taken.Add));
    }
}
