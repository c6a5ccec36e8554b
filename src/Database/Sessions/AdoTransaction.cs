using System.Data.Common;

namespace QsGen.Database.Sessions;

/// <summary>A driver's transaction behind our interface.</summary>
internal sealed class AdoTransaction(
    DbTransaction transaction, Func<DbException, string, SqlSessionException> translate, Action ended) : ISqlTransaction
{
    /// <inheritdoc/>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        using var span = StatementSpans.Commit();
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            span.Failed();
            throw translate(exception, "COMMIT");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        ended();
        try
        {
            await transaction.DisposeAsync();
        }
        catch (DbException)
        {
            // The connection is gone, and the engine rolled back with it; the failure that led here is already on its way.
        }
    }
}
