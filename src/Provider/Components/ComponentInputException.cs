using System.Collections.Immutable;
using QsGen.Provider.Resources;

namespace QsGen.Provider.Components;

/// <summary>Inputs of a component are wrong.</summary>
/// <param name="problems">What is wrong with which.</param>
internal sealed class ComponentInputException(ImmutableArray<PropertyProblem> problems)
    : Exception(string.Join('\n', problems.Select(problem => $"{problem.Property}: {problem.Reason}")))
{
    /// <summary>What is wrong with which.</summary>
    public ImmutableArray<PropertyProblem> Problems { get; } = problems;
}
