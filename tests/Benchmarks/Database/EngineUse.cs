using System.Diagnostics;

namespace QsGen.Benchmarks.Database;

/// <summary>What was used up to a moment; two of them tell what a step used.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Program">Seconds of processor time of this process, which is the engine too where that runs in it.</param>
/// <param name="Server">Seconds of processor time of the database server; null where there is none, or none that can be seen.</param>
/// <param name="Log">Megabytes of write-ahead log; null where nobody tells.</param>
/// <param name="Statements">How many statements were sent.</param>
/// <param name="Trips">In how many round trips.</param>
internal readonly record struct EngineUse(double Wall, double Program, double? Server, double? Log, long Statements, long Trips)
{
    /// <summary>Processor time of program and server.</summary>
    public double Processor => Program + (Server ?? 0);

    /// <summary>What was used since an earlier moment.</summary>
    public EngineUse Since(EngineUse earlier) => new(
        Wall - earlier.Wall, Program - earlier.Program, Server - earlier.Server, Log - earlier.Log, Statements - earlier.Statements,
        Trips - earlier.Trips);

    /// <summary>The smaller of two runs, each figure for itself.</summary>
    public static EngineUse? Best(EngineUse? one, EngineUse other) => one is not { } first
        ? other
        : new(
            Math.Min(first.Wall, other.Wall), Math.Min(first.Program, other.Program), Least(first.Server, other.Server),
            Least(first.Log, other.Log), Math.Min(first.Statements, other.Statements), Math.Min(first.Trips, other.Trips));

    /// <summary>Seconds by the clock of this process, whatever the time of day.</summary>
    public static double Clock => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    private static double? Least(double? one, double? other) =>
        one is { } first && other is { } second ? Math.Min(first, second) : null;
}
