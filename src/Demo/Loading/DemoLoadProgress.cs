namespace QsGen.Demo.Loading;

/// <summary>How far a load has come.</summary>
/// <param name="Rows">Rows made so far, both tables together.</param>
/// <param name="DaysDone">Days of the window that are complete.</param>
/// <param name="DaysTotal">Days of the window.</param>
/// <param name="Share">How much of the load is done, from 0 to 1; the day in work is judged by the days before it.</param>
/// <param name="Scenario">What is being loaded: the baseline or a scenario.</param>
internal readonly record struct DemoLoadProgress(long Rows, int DaysDone, int DaysTotal, double Share, string Scenario);
