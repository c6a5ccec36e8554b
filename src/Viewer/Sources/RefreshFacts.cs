using System.Globalization;
using NodaTime;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Viewer.Expressions;

namespace QsGen.Viewer.Sources;

/// <summary>What the record of refreshes says, and what is going on.</summary>
/// <param name="AsOf">The moment that ages run to, in the institution's time; null when no refresh ran.</param>
/// <param name="FinishedAt">When the last refresh ended, in the institution's time; null when none ran.</param>
/// <param name="IsStale">Whether rows came later than it.</param>
/// <param name="IsInvalid">Whether rows that it counted were taken away since.</param>
/// <param name="IsBusy">Whether somebody writes at the moment.</param>
/// <param name="IsBroken">Whether a later refresh began and did not come to its end.</param>
/// <param name="Mark">Changes with every refresh and every load.</param>
internal sealed record RefreshFacts(
    LocalDateTime? AsOf, LocalDateTime? FinishedAt, bool IsStale, bool IsInvalid, bool IsBusy, bool IsBroken, string Mark)
{
    /// <summary>The same while somebody writes.</summary>
    public RefreshFacts WhileBusy() => this with { IsBusy = true, IsBroken = false };

    /// <summary>Asks the database.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="prefix">What the names of the tables begin with.</param>
    /// <param name="patience">How long somebody who writes to the file is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SqlSessionException">The database can't be asked.</exception>
    public static async Task<RefreshFacts> ReadAsync(
        DatabaseReader reader, string prefix, TimeSpan patience, CancellationToken cancellationToken)
    {
        var dialect = reader.Dialect;
        string Table(string name) => dialect.Identifier(dialect.ObjectName(prefix, name));
        var log = Table("refresh_log");
        var rows = (await reader.ReadAsync(
            $"SELECT MAX(run_id), MAX(as_of), MAX(finished_at), MAX(transactions_entry), MAX(daily_balances_entry), "
            + $"MAX({dialect.Identifier("mode")}), (SELECT MAX(entry) FROM {Table("transactions")}), "
            + $"(SELECT MAX(entry) FROM {Table("daily_balances")}) FROM {log} WHERE run_id = (SELECT MAX(run_id) FROM {log})",
            patience,
            cancellationToken)).Rows[0];
        var isBusy = await reader.IsLockedAsync(DatabaseSchema.LockOf(prefix), patience, cancellationToken);
        // A refresh builds beside what readers see; what still stands there when nobody writes is of one that died.
        var aside = new DatabaseSchema(prefix, dialect).NamesBeside(DatabaseSchema.AsideEnding);
        var isBroken = !isBusy && (await reader.ReadAsync(dialect.ExistingTables(aside), patience, cancellationToken)).Rows.Length > 0;
        return rows is [{ } run, DateTime asOf, DateTime finished, var legs, var balances, string mode, var lastLeg, var lastBalance, ..]
            ? new(
                LocalDateTime.FromDateTime(asOf),
                LocalDateTime.FromDateTime(finished),
                Number(lastLeg) > Number(legs) || Number(lastBalance) > Number(balances),
                mode == RefreshLog.Invalidated,
                isBusy,
                isBroken,
                string.Create(CultureInfo.InvariantCulture, $"{Number(run)}:{Number(lastLeg)}:{Number(lastBalance)}"))
            : new(
                null, null, false, false, isBusy, isBroken,
                string.Create(CultureInfo.InvariantCulture, $"never:{Number(rows[6])}:{Number(rows[7])}"));
    }

    private static decimal Number(object? value) => value is null ? 0 : Evaluator.Number(value);
}
