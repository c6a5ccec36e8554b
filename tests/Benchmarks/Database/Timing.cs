namespace QsGen.Benchmarks.Database;

/// <summary>What one thing took, the best of several runs.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Cpu">Seconds of processor time of the engine; null when it can't be seen.</param>
internal readonly record struct Timing(double Wall, double? Cpu)
{
    /// <summary>The smaller of two runs, each figure for itself.</summary>
    public static Timing? Best(Timing? one, Timing other) => one is not { } first
        ? other
        : new(Math.Min(first.Wall, other.Wall), first.Cpu is { } cpu && other.Cpu is { } second ? Math.Min(cpu, second) : null);
}
