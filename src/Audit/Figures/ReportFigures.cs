using System.Collections.Immutable;
using QsGen.Audit.Periods;

namespace QsGen.Audit.Figures;

/// <summary>Everything that a report says about the books, but the legs of its statements, which are read while they are written.</summary>
/// <param name="Period">The days.</param>
/// <param name="Snapshot">The moment.</param>
/// <param name="Volume">What posted.</param>
/// <param name="Answers">The rows of each query by its name.</param>
internal sealed record ReportFigures(
    ReportPeriod Period, SnapshotFacts Snapshot, ReportVolume Volume, ImmutableDictionary<string, ReportRows> Answers)
{
    /// <summary>The rows of a query.</summary>
    public ReportRows this[ReportQuery query] => Answers[query.Name];
}
