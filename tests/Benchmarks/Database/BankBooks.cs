using NodaTime;

namespace QsGen.Benchmarks.Database;

/// <summary>What a measurement loads: a stretch of a bank's life, and one more business day as often as wanted.</summary>
internal abstract class BankBooks
{
    /// <summary>The first day after those that are loaded at once.</summary>
    public abstract LocalDate End { get; }

    /// <summary>An account that dashboards can open a statement of.</summary>
    public abstract string Account { get; }

    /// <summary>Loads the stretch into base tables that are empty and have no indexes.</summary>
    public abstract Task LoadAsync(IProgress<string> progress);

    /// <summary>Loads one more business day: its legs, what it changes in earlier ones, its balances.</summary>
    /// <param name="more">Which one, counted from 1.</param>
    public abstract Task LoadDayAsync(int more);
}
