using System.Collections.Immutable;

namespace QsGen.QuickSight;

/// <summary>A tree that QuickSight would refuse or show wrongly. It is a mistake in the code that wrote the tree.</summary>
internal sealed class TreeException : Exception
{
    /// <summary>Reports one mistake, from the constructor or method that was handed it.</summary>
    public TreeException(string message)
        : this([new TreeProblem("construction", "", message, SourceLine.Unknown)])
    {
    }

    /// <summary>Reports all mistakes that the checks of a whole app found.</summary>
    public TreeException(ImmutableArray<TreeProblem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        Problems = problems;
    }

    /// <summary>Every offender, in the order of the checks.</summary>
    public ImmutableArray<TreeProblem> Problems { get; }
}
