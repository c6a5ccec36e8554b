using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Audit.Fingerprints;

/// <summary>The hashes of an institution's base tables.</summary>
/// <param name="session">The session.</param>
/// <param name="institution">Whose tables.</param>
/// <param name="progress">Is told how far it has come; may be null.</param>
internal sealed class BaseFingerprints(ISqlSession session, InstitutionModel institution, IProgress<HashedRows>? progress = null)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);
    private readonly TableHasher _hasher = new(session, progress);

    /// <summary>The legs up to an entry.</summary>
    public Task<TableFingerprint> TransactionsAsync(long mark, CancellationToken cancellationToken) =>
        _hasher.UpToAsync(_schema.NameOf(BaseTables.Transactions), ["id"], mark, cancellationToken);

    /// <summary>The daily balances up to an entry.</summary>
    public Task<TableFingerprint> BalancesAsync(long mark, CancellationToken cancellationToken) =>
        _hasher.UpToAsync(_schema.NameOf(BaseTables.DailyBalances), ["account_id", "business_day_start"], mark, cancellationToken);

    /// <summary>How far both tables go now.</summary>
    public async Task<(long Transactions, long Balances)> MarksAsync(CancellationToken cancellationToken) => (
        await _hasher.MarkAsync(_schema.NameOf(BaseTables.Transactions), cancellationToken),
        await _hasher.MarkAsync(_schema.NameOf(BaseTables.DailyBalances), cancellationToken));
}
