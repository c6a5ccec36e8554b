using System.Collections.Immutable;
using QsGen.Audit.Figures;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Periods;

namespace QsGen.Audit.Sections;

/// <summary>All that a report is written from.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Period">The days.</param>
/// <param name="Books">What the database said; null when none is configured.</param>
internal sealed record ReportContent(ReportSubject Subject, ReportPeriod Period, ReportBooks? Books);

/// <summary>What the database said, all of it at one moment.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Provenance">What they are bound to.</param>
/// <param name="Evidence">What the derived relations held.</param>
/// <param name="Reader">Reads the legs of statements while they are written.</param>
/// <param name="Since">What changed since an earlier report; null when none was named.</param>
internal sealed record ReportBooks(
    ReportFigures Figures, Provenance Provenance, ImmutableArray<RelationFingerprint> Evidence, FigureReader Reader, ReportChanges? Since);
