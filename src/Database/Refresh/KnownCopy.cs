using System.Globalization;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Database.Refresh;

/// <summary>Writes the books as they were known at a moment into a database of their own: whatever shows a database shows them.</summary>
/// <remarks>
/// The rows that the last refresh by then had read are copied in their order, with the notes and the history of exceptions that were
/// there; then all relations are computed as of the moment. Control totals have no record of when they came: those of business days that
/// had ended are taken. Rules and caps are those of today, and so are rows that somebody changed by hand since.
/// </remarks>
/// <param name="source">A session on the live tables.</param>
/// <param name="target">A session on a database without tables of the institution.</param>
/// <param name="institution">Whose books.</param>
/// <param name="clock">Says how long it took.</param>
/// <param name="progress">Is told of each relation as it is done; may be null.</param>
internal sealed class KnownCopy(
    ISqlSession source, ISqlSession target, InstitutionModel institution, IClock clock, IProgress<RelationOutcome>? progress = null)
{
    private readonly DatabaseSchema _from = DatabaseSchema.Of(institution, source.Dialect);

    // Whatever shape the feed's own tables have, the copy has ours.
    private readonly InstitutionModel _copied = institution with { Feed = null };

    private DatabaseSchema To => DatabaseSchema.Of(_copied, target.Dialect);

    /// <summary>Makes the tables, copies and computes.</summary>
    /// <exception cref="SqlSessionException">No refresh had ended by then, or one of the databases failed.</exception>
    public async Task<RefreshOutcome> WriteAsync(Instant at, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var request = new RefreshRequest(at, zone, RefreshMode.Full);
        var mark = await new RefreshLog(source, _from).RequireKnownAtAsync(request.LocalAsOf, cancellationToken);
        var moment = SqlDialect.Timestamp(request.LocalAsOf);
        await new SchemaApplier(target, _copied, clock).ApplyAsync(cancellationToken);
        await using (var transaction = await target.BeginAsync(cancellationToken))
        {
            await CopyAsync(BaseTables.Transactions, Number($"entry <= {mark.Transactions}"));
            await CopyAsync(BaseTables.DailyBalances, Number($"entry <= {mark.DailyBalances}"));
            await CopyAsync(DeliveredTables.ControlTotals, $"business_day_end <= {moment}");
            await CopyAsync(DeliveredTables.ExceptionNote, $"written_at <= {moment}");
            await CopyAsync(RecordTables.ExceptionDay, $"as_of <= {moment}");
            await CopyAsync(
                RecordTables.ExceptionHistory,
                $"business_day IN (SELECT business_day FROM {_from.SqlNameOf(RecordTables.ExceptionDay)} WHERE as_of <= {moment})");
            await transaction.CommitAsync(cancellationToken);
        }

        return await new RefreshRunner(target, _copied, clock, progress).RunAsync(request, cancellationToken);

        async Task CopyAsync(SchemaTable table, string condition)
        {
            var into = table.LoadTarget(To.NameOf(table));
            var columns = string.Join(", ", into.Columns.Select(column => source.Dialect.Identifier(column.Name)));
            var order = string.Join(", ", table.PrimaryKey.Select(source.Dialect.Identifier));
            var number = table.Columns.FirstOrDefault(column => column.IsEntry)?.Name;
            await using var rows = await source.QueryAsync(
                $"SELECT {columns} FROM {_from.SqlNameOf(table)} WHERE {condition} ORDER BY {number ?? order}", cancellationToken);
            await target.LoadAsync(into, rows.ReadAsync(cancellationToken), cancellationToken);
        }
    }

    private static string Number(FormattableString condition) => condition.ToString(CultureInfo.InvariantCulture);
}
