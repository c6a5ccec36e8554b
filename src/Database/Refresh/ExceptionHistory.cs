using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;

namespace QsGen.Database.Refresh;

/// <summary>Keeps what each business day's exceptions were when the day was refreshed, so that they can be read as they were known then.
/// </summary>
/// <remarks>
/// A day belongs to its last refresh until a later refresh kept a later day: from then on it stays as it is, also when somebody refreshes
/// as of it once more.
/// </remarks>
/// <param name="session">The session.</param>
/// <param name="schema">Whose exceptions.</param>
internal sealed class ExceptionHistory(ISqlSession session, DatabaseSchema schema)
{
    private string Days => schema.SqlNameOf(RecordTables.ExceptionDay);

    private string Kept => schema.SqlNameOf(RecordTables.ExceptionHistory);

    /// <summary>Keeps the exceptions of a run. Call it in the transaction that publishes the run.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="exceptions">The relation of Today's Exceptions, in the engine's spelling, as the run left it.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task KeepAsync(RefreshOutcome outcome, string exceptions, CancellationToken cancellationToken)
    {
        var day = SqlDialect.Timestamp((outcome.Today ?? outcome.AsOf.Date).AtMidnight());
        var closed = await session.ScalarAsync<long>(
            $"SELECT COUNT(*) FROM {Days} kept JOIN {Days} later ON later.business_day > kept.business_day AND later.run_id > kept.run_id "
            + $"WHERE kept.business_day = {day}",
            cancellationToken) > 0;
        if (closed)
        {
            return;
        }

        await session.ScriptAsync(
            [
                $"DELETE FROM {Kept} WHERE business_day = {day}",
                $"DELETE FROM {Days} WHERE business_day = {day}",
                $"INSERT INTO {Days} (business_day, run_id, as_of, exception_count, amount) "
                + $"SELECT {day}, {schema.Dialect.Literal(outcome.RunId)}, {schema.Dialect.Literal(outcome.AsOf)}, COUNT(*), "
                + $"COALESCE(SUM(magnitude), 0) FROM {exceptions}",
                $"INSERT INTO {Kept} (business_day, place, check_type, account_id, account_name, transfer_type, transfer_id, magnitude, "
                + $"reason, first_day, is_material) SELECT {day}, ROW_NUMBER() OVER (ORDER BY check_type, account_id, transfer_id, "
                + "business_day, transfer_type, magnitude, first_day), check_type, account_id, account_name, transfer_type, transfer_id, "
                + $"magnitude, reason, first_day, is_material FROM {exceptions}",
            ],
            cancellationToken);
    }
}
