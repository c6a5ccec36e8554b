namespace QsGen.Provider.Resources;

/// <summary>One thing that is wrong with a resource's inputs.</summary>
/// <param name="Property">The input; empty for the resource as a whole.</param>
/// <param name="Reason">What is wrong and what to do.</param>
internal sealed record PropertyProblem(string Property, string Reason);
