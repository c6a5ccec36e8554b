namespace QsGen.Demo.Scenarios;

/// <summary>An institution cannot host a scenario. The planner leaves it out and notes the reason; nobody else sees this.</summary>
/// <param name="reason">Which declaration is missing, and what to add.</param>
internal sealed class ScenarioImpossibleException(string reason) : Exception(reason);
