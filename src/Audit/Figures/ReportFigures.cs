using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Audit.Periods;

namespace QsGen.Audit.Figures;

/// <summary>Everything that a report says about the books, but the legs of its statements, which are read while they are written. Disposing
/// it lets go of the rows.</summary>
/// <param name="Period">The days.</param>
/// <param name="Snapshot">The moment.</param>
/// <param name="Volume">What posted.</param>
/// <param name="Answers">The rows of each query by its name.</param>
/// <param name="Money">How amounts are written.</param>
internal sealed record ReportFigures(
    ReportPeriod Period, SnapshotFacts Snapshot, ReportVolume Volume, ImmutableDictionary<string, ReportRows> Answers, ReportMoney Money)
    : IDisposable
{
    /// <summary>The rows of a query.</summary>
    public ReportRows this[ReportQuery query] => Answers[query.Name];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var spool in Answers.Values.Select(answer => answer.Rows).OfType<IDisposable>())
        {
            spool.Dispose();
        }
    }
}
