namespace QsGen.Demo.Loading;

/// <summary>How far a load has come.</summary>
/// <param name="Rows">Rows made so far, both tables together.</param>
/// <param name="DaysDone">Days of the window that are complete.</param>
/// <param name="DaysTotal">Days of the window.</param>
/// <param name="Scenario">What is being loaded: the baseline or a scenario.</param>
internal readonly record struct DemoLoadProgress(long Rows, int DaysDone, int DaysTotal, string Scenario);
