using System.Globalization;
using QsGen.Demo.Loading;

namespace QsGen.Provider.Resources;

/// <summary>Tells the person how far a load of demo data is.</summary>
internal sealed class LoadProgress(IResourceLog log) : IProgress<DemoLoadProgress>
{
    /// <inheritdoc/>
    public void Report(DemoLoadProgress value) => log.Progress(string.Create(
        CultureInfo.InvariantCulture,
        $"loading {value.Scenario}: {value.Rows} rows, day {value.DaysDone} of {value.DaysTotal}"));
}
