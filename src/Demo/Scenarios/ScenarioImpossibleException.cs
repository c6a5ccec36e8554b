namespace QsGen.Demo.Scenarios;

/// <summary>An institution cannot host a scenario; becomes a <see cref="ScenarioOmission"/> and reaches nobody else.</summary>
/// <param name="reason">Which declaration is missing, and what to add.</param>
internal sealed class ScenarioImpossibleException(string reason) : Exception(reason);
