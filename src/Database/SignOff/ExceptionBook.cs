using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.SignOff;

/// <summary>Lists open exceptions with what was noted about them, and adds notes. Nothing is ever changed or deleted.</summary>
/// <param name="session">The session.</param>
/// <param name="institution">Whose exceptions.</param>
/// <param name="asKnown">Whether they are those of the last computation as known at some moment, instead of the live ones.</param>
internal sealed class ExceptionBook(ISqlSession session, InstitutionModel institution, bool asKnown = false)
{
    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    private SqlDialect Dialect => _schema.Dialect;

    // Unlike the dataset, in the engine's own spelling of columns.
    private string Open => SqlTemplates.Get("Sql/Datasets/l1-todays-exceptions.sql")
        .Render(asKnown ? _schema.AsKnown : SqlTarget.Of(Dialect, _schema.Prefix), values: null);

    /// <summary>The exceptions that are meant, by check, account and day.</summary>
    /// <exception cref="SqlSessionException">
    /// The schema is not applied, nothing was computed as known at some moment, or the database failed.
    /// </exception>
    public async Task<ImmutableArray<OpenException>> ListAsync(ExceptionFilter filter, CancellationToken cancellationToken)
    {
        if (asKnown && !await session.TableExistsAsync(_schema.AsKnown.NameOf("todays_exceptions"), cancellationToken))
        {
            throw new SqlSessionException(
                "nothing was computed as known at some moment; run 'data refresh --known-at INSTANT --execute' first");
        }

        var rows = await session.ListAsync(
            "SELECT check_type, account_id, business_day, transfer_type, transfer_id, magnitude, status, owner, note_text, noted_at "
            + $"FROM ({Open}) e WHERE {Condition(filter)} "
            + "ORDER BY check_type, account_id, business_day, transfer_type, transfer_id, magnitude",
            cancellationToken);
        return
        [
            .. rows.Select(row => new OpenException(
                (string)row[0]!, row[1] as string, row[2] as DateTime?, row[3] as string, row[4] as string,
                Convert.ToDecimal(row[5], CultureInfo.InvariantCulture), (string)row[6]!, row[7] as string, row[8] as string,
                row[9] as DateTime?)),
        ];
    }

    /// <summary>Adds a note to each of the exceptions that are meant.</summary>
    /// <returns>How many notes were written; exceptions that nothing tells apart share one.</returns>
    /// <exception cref="SqlSessionException">The schema is not applied, or the database failed.</exception>
    public async Task<long> WriteAsync(ExceptionFilter filter, ExceptionNote note, CancellationToken cancellationToken)
    {
        var chosen = $"SELECT DISTINCT check_type, account_id, business_day, transfer_type, transfer_id, status, owner FROM ({Open}) e "
            + $"WHERE {Condition(filter)}";
        return await session.ExecuteAsync(
            $"INSERT INTO {_schema.SqlNameOf(DeliveredTables.ExceptionNote)} (check_type, account_id, business_day, transfer_type, "
            + "transfer_id, status, owner, note_text, written_at, written_by)\n"
            + "SELECT chosen.check_type, chosen.account_id, chosen.business_day, chosen.transfer_type, chosen.transfer_id, "
            + $"{Given(note.Status, "chosen.status")}, {Given(note.Owner, "chosen.owner")}, "
            + $"{Dialect.Cast(Dialect.Literal(note.Text), SqlType.Text(2000))}, {Dialect.Literal(note.At)}, {Dialect.Literal(note.By)}\n"
            + $"FROM ({chosen}) chosen",
            cancellationToken);
    }

    private string Given(string? value, string column) => value is null ? column : Dialect.Literal(value);

    private string Condition(ExceptionFilter filter) => string.Join(" AND ", new[]
    {
        filter.Check is { } check ? $"check_type = {Dialect.Literal(check)}" : null,
        filter.Account is { } account ? $"account_id = {Dialect.Literal(account)}" : null,
        filter.Day is { } day
            ? $"business_day >= {Dialect.Literal(day)} AND business_day < {Dialect.Literal(day.PlusDays(1))}"
            : null,
        filter.Transfer is { } transfer ? $"transfer_id = {Dialect.Literal(transfer)}" : null,
        "1 = 1",
    }.Where(part => part is not null));
}
