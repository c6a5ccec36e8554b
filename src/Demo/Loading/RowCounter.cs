namespace QsGen.Demo.Loading;

/// <summary>Counts rows on their way and reports now and then.</summary>
internal sealed class RowCounter(IProgress<DemoLoadProgress>? progress, int daysTotal)
{
    private const int ReportEvery = 10_000;
    private const double MostOfADay = 0.95;
    private long _rows;
    private long _rowsOfWholeDays;
    private long _reported;
    private int _days;
    private string _stage = "";

    /// <summary>Begins a stage: the baseline, a scenario, or work on the tables.</summary>
    public void Begin(string stage)
    {
        _stage = stage;
        Report();
    }

    /// <summary>Counts rows.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="daysDone">How many days of the window are complete now; scenarios count none of their own.</param>
    public void Add(int rows, int daysDone)
    {
        _rows += rows;
        if (Math.Min(daysDone, daysTotal) is var days && days > _days)
        {
            (_days, _rowsOfWholeDays) = (days, _rows);
        }

        if (_rows - _reported >= ReportEvery)
        {
            Report();
        }
    }

    private void Report()
    {
        _reported = _rows;
        progress?.Report(new(_rows, _days, daysTotal, Share(), _stage));
    }

    private double Share()
    {
        if (_days == 0 || _days >= daysTotal)
        {
            return _days == 0 ? 0 : 1;
        }

        var usual = _rowsOfWholeDays / (double)_days;
        var ofToday = usual > 0 ? Math.Min(MostOfADay, (_rows - _rowsOfWholeDays) / usual) : 0;
        return (_days + ofToday) / daysTotal;
    }
}
