using System.Globalization;
using QsGen.Audit.Fingerprints;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Audit.Comparing;

/// <summary>Whether the data are still those that a report is bound to.</summary>
internal static class DataCheck
{
    /// <summary>Recomputes the hashes of both tables at the entries of the report.</summary>
    /// <param name="session">A session that nothing else uses meanwhile.</param>
    /// <param name="institution">Whose tables.</param>
    /// <param name="told">What the report is bound to.</param>
    /// <param name="progress">Is told how far it has come; may be null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What differs, in words; nothing when all is as it was.</returns>
    /// <exception cref="FingerprintException">A table is not there, or a text can't be hashed.</exception>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public static async Task<ValueList<string>> DifferencesAsync(
        ISqlSession session,
        InstitutionModel institution,
        Provenance told,
        IProgress<HashedRows>? progress,
        CancellationToken cancellationToken)
    {
        await using var moment = await session.BeginSnapshotAsync(cancellationToken);
        var tables = new BaseFingerprints(session, institution, progress);
        var (transactions, balances) = await tables.MarksAsync(cancellationToken);
        var legs = await NowAsync(told.Transactions, transactions, tables.TransactionsAsync);
        var days = await NowAsync(told.Balances, balances, tables.BalancesAsync);
        return
        [
            .. Compared("transactions", told.Transactions, transactions, legs),
            .. Compared("daily balances", told.Balances, balances, days),
        ];

        async Task<TableFingerprint?> NowAsync(
            TableFingerprint table, long mark, Func<long, CancellationToken, Task<TableFingerprint>> hash) =>
            mark < table.Mark ? null : await hash(table.Mark, cancellationToken);
    }

    private static IEnumerable<string> Compared(string table, TableFingerprint told, long mark, TableFingerprint? now)
    {
        if (now is null)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{table}: the report goes up to entry {told.Mark}, the table only up to {mark}: rows that it was bound to are gone");
        }
        else if (now.Sha != told.Sha)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{table}: rows up to entry {told.Mark} were changed or deleted: the report has {told.Sha}, now they hash to {now.Sha}");
        }
    }
}
