using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Refresh;

/// <summary>The highest entries that a refresh takes into account; rows that come later wait for the next one.</summary>
/// <param name="Transactions">Highest entry of the legs, 0 without any.</param>
/// <param name="DailyBalances">Highest entry of the balances, 0 without any.</param>
internal sealed record Watermark(long Transactions, long DailyBalances)
{
    private const int PatienceSeconds = 10;

    /// <summary>Before any row.</summary>
    public static Watermark None { get; } = new(0, 0);

    /// <summary>Reads both.</summary>
    /// <remarks>
    /// An entry is drawn before its row can be seen, so a load that is still open may hold entries below those of a load that is
    /// done. Reading waits, up to ten seconds, for open loads, and holds new ones back for that instant; then nothing below the
    /// watermark can appear later.
    /// </remarks>
    /// <exception cref="SqlSessionException">A load did not end in time.</exception>
    public static async Task<Watermark> ReadAsync(ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        await using var transaction = await session.BeginAsync(cancellationToken);
        await WaitForLoadsAsync(session, schema, cancellationToken);
        var mark = new Watermark(
            await HighestAsync(session, schema, BaseTables.Transactions, cancellationToken),
            await HighestAsync(session, schema, BaseTables.DailyBalances, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return mark;
    }

    private static async Task WaitForLoadsAsync(ISqlSession session, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        try
        {
            await session.ScriptAsync(
                schema.Dialect.WaitForWriters(DatabaseSchema.Base.Select(schema.StoredNameOf), PatienceSeconds), cancellationToken);
        }
        catch (SqlSessionException exception) when (schema.Dialect.IsLockTimeout(exception.Code))
        {
            throw new SqlSessionException(
                $"a load into {string.Join(", ", DatabaseSchema.Base.Select(schema.SqlStoredNameOf))} has been open for more than "
                + $"{PatienceSeconds} seconds; refresh again when it has ended",
                exception.Code,
                exception);
        }
    }

    private static async Task<long> HighestAsync(
        ISqlSession session, DatabaseSchema schema, SchemaTable table, CancellationToken cancellationToken) =>
        await session.ScalarAsync<long>($"SELECT COALESCE(MAX(entry), 0) FROM {schema.SqlNameOf(table)}", cancellationToken);
}
