using System.Collections.Immutable;
using NodaTime;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Fingerprints;
using QsGen.Database.Refresh;
using QsGen.Database.Sessions;
using QsGen.Database.Templates;

namespace QsGen.Audit.Sections;

/// <summary>Makes reports: everything in one is read in one transaction that sees one moment and writes nothing.</summary>
internal static class ReportMaker
{
    // In the order of the appendix.
    private static readonly ImmutableArray<string> EvidenceOf =
    [
        "current_transactions", "current_daily_balances", "drift", "ledger_drift", "overdraft", "limit_breach", "stuck_pending",
        "stuck_unbundled", "daily_statement_summary",
    ];

    /// <summary>Makes a report from a database.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="session">A session that nothing else uses meanwhile.</param>
    /// <param name="request">Which report.</param>
    /// <param name="write">Writes it, while the moment can still be read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="known">What was computed as known at some moment, to report that; null for the live relations.</param>
    /// <exception cref="SqlSessionException">The schema is not applied or not refreshed, or the database failed.</exception>
    /// <exception cref="FingerprintException">A text can't be hashed.</exception>
    public static async Task<T> MakeAsync<T>(
        ISqlSession session, ReportRequest request, Func<ReportDocument, Task<T>> write, CancellationToken cancellationToken,
        KnownMoment? known = null)
    {
        await using var moment = await session.BeginSnapshotAsync(cancellationToken);
        var reader = new FigureReader(session, request.Subject.Institution, known);
        var snapshot = await reader.SnapshotAsync(cancellationToken);
        var period = request.PeriodAt(snapshot.AsOf);
        using var figures = await reader.ReadAsync(period, snapshot, cancellationToken);
        var provenance = await ProvenanceAsync(session, request, snapshot, cancellationToken);
        var evidence = request.HasEvidence ? await EvidenceAsync(session, reader.Target, cancellationToken) : [];
        var books = new ReportBooks(figures, provenance, evidence, reader, request.Since?.Invoke(figures));
        return await write(ReportBuilder.Build(new(request.Subject, period, books)));
    }

    /// <summary>Makes a report that says only what it would say: no database is configured.</summary>
    /// <param name="request">Which report.</param>
    /// <param name="now">The moment in the institution's zone.</param>
    public static ReportDocument Skeleton(ReportRequest request, LocalDateTime now) =>
        ReportBuilder.Build(new(request.Subject, request.PeriodAt(now), null));

    private static async Task<Provenance> ProvenanceAsync(
        ISqlSession session, ReportRequest request, SnapshotFacts snapshot, CancellationToken cancellationToken)
    {
        var tables = new BaseFingerprints(session, request.Subject.Institution, request.Progress);
        return new(
            await tables.TransactionsAsync(snapshot.TransactionsMark, cancellationToken),
            await tables.BalancesAsync(snapshot.BalancesMark, cancellationToken),
            Provenance.HashOf(request.Subject.FileBytes.AsSpan()),
            request.Subject.Code);
    }

    private static async Task<ImmutableArray<RelationFingerprint>> EvidenceAsync(
        ISqlSession session, SqlTarget tables, CancellationToken cancellationToken)
    {
        var hasher = new TableHasher(session);
        var evidence = ImmutableArray.CreateBuilder<RelationFingerprint>();
        foreach (var relation in EvidenceOf)
        {
            evidence.Add(await hasher.AllAsync(relation, tables.NameOf(relation), cancellationToken));
        }

        return evidence.ToImmutable();
    }
}
