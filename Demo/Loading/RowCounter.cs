namespace QsGen.Demo.Loading;

/// <summary>Counts rows on their way and reports now and then.</summary>
internal sealed class RowCounter(IProgress<DemoLoadProgress>? progress, int daysTotal)
{
    private const int ReportEvery = 20_000;
    private long _rows;
    private int _days;
    private string _scenario = "";

    /// <summary>Begins a segment.</summary>
    public void Begin(string scenario) => _scenario = scenario;

    /// <summary>Passes rows on and counts them.</summary>
    public IEnumerable<T> Count<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            yield return row;
            if (++_rows % ReportEvery == 0)
            {
                Report();
            }
        }
    }

    /// <summary>Counts a complete day.</summary>
    public void EndDay() => _days = Math.Min(daysTotal, _days + 1);

    /// <summary>Reports where things stand.</summary>
    public void Report() => progress?.Report(new(_rows, _days, daysTotal, _scenario));
}
