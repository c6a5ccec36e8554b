using NodaTime;
using QsGen.Audit.Figures;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Periods;

namespace QsGen.Audit.Sections;

/// <summary>A report that is asked for.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="PeriodAt">The days that it covers, when checks were computed for a moment in the institution's zone.</param>
internal sealed record ReportRequest(ReportSubject Subject, Func<LocalDateTime, ReportPeriod> PeriodAt)
{
    /// <summary>Whether the derived relations are hashed too. It takes as long as sorting all of them.</summary>
    public bool HasEvidence { get; init; } = true;

    /// <summary>Compares with an earlier report; null for none.</summary>
    public Func<ReportFigures, ReportChanges>? Since { get; init; }

    /// <summary>Is told how far hashing has come; may be null.</summary>
    public IProgress<HashedRows>? Progress { get; init; }
}
