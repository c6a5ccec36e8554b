namespace QsGen.Institution.Findings;

/// <summary>What a rule demands of an institution.</summary>
/// <param name="Id">The stable id, such as <c>R3</c>.</param>
/// <param name="Severity">How much going against it matters.</param>
/// <param name="Meaning">What holds in a good file, as one sentence.</param>
/// <param name="Remedy">What to do when it does not hold, without a full stop.</param>
public sealed record Rule(string Id, Severity Severity, string Meaning, string Remedy);
