namespace QsGen.Demo.Generation;

/// <summary>A scenario that the institution cannot host.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Reason">Which declaration is missing, and what to add.</param>
internal sealed record ScenarioOmission(string Scenario, string Reason);
