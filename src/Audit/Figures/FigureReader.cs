using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using QsGen.Audit.Document;
using QsGen.Audit.Periods;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Audit.Figures;

/// <summary>Reads what a report says about the books. Run all of it in one transaction that sees one moment.</summary>
/// <param name="session">The session.</param>
/// <param name="institution">Whose books.</param>
/// <param name="known">What was computed as known at some moment, to report that; null for the live relations.</param>
internal sealed class FigureReader(ISqlSession session, InstitutionModel institution, KnownMoment? known = null)
{
    private const string StatementLegs = "Sql/Report/statement-legs.sql";

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    /// <summary>The columns of <see cref="LegsAsync"/>.</summary>
    public static ReportQuery Legs { get; } = new(
        "statement-legs",
        "The legs of the statements that drift",
        [new("account_id", "Account ID", FigureKind.Id, IsKey: true), new("business_day_start", "Day", FigureKind.Day, IsKey: true),
            new("posting", "Posted", FigureKind.Minute, 1.2), new("transaction_id", "Transaction ID", FigureKind.Id, 1.25, IsKey: true),
            new("transfer_id", "Transfer ID", FigureKind.Id, 1.2), new("transfer_type", "Transfer type", FigureKind.Declared, 0.95),
            new("rail_name", "Rail", FigureKind.Declared), new("amount_direction", "Direction", FigureKind.Text, 0.7),
            new("amount_money", "Amount", FigureKind.Money, 1), new("status", "Status", FigureKind.Text, 0.7)]);

    /// <summary>The tables that it reads.</summary>
    public SqlTarget Target => known is null ? SqlTarget.Of(_schema.Dialect, _schema.Prefix) : _schema.AsKnown;

    /// <summary>How far the base tables go, and what the last refresh made of them.</summary>
    /// <exception cref="SqlSessionException">The schema is not applied or not refreshed, or the database failed.</exception>
    public async Task<SnapshotFacts> SnapshotAsync(CancellationToken cancellationToken)
    {
        if (known is { Mark: var mark })
        {
            return new(mark.Transactions, mark.DailyBalances, known.At, known.ComputedAt, mark.Transactions, mark.DailyBalances)
            {
                KnownAt = known.At,
            };
        }

        await new SchemaVersions(session, _schema).CurrentAsync(institution, cancellationToken);
        var row = (await session.ListAsync(Sql("Sql/Report/snapshot.sql"), cancellationToken))[0];
        return row[2] is null
            ? throw new SqlSessionException(
                $"the relations of '{_schema.Prefix}' were never computed, so nothing can be said about its books; run 'data refresh "
                + "--execute' first")
            : new(
                (long)FigureText.Number(row[0]),
                (long)FigureText.Number(row[1]),
                LocalDateTime.FromDateTime((DateTime)row[3]!),
                LocalDateTime.FromDateTime((DateTime)row[5]!),
                (long)FigureText.Number(row[6]),
                (long)FigureText.Number(row[7]));
    }

    /// <summary>All figures of a period.</summary>
    /// <exception cref="SqlSessionException">The database failed.</exception>
    public async Task<ReportFigures> ReadAsync(ReportPeriod period, SnapshotFacts snapshot, CancellationToken cancellationToken)
    {
        var money = new ReportMoney(institution.Currency);
        var answers = ImmutableDictionary.CreateBuilder<string, ReportRows>(StringComparer.Ordinal);
        foreach (var query in ReportQueries.All)
        {
            answers[query.Name] = new(query, await SpoolAsync(Statement(query, period), cancellationToken), money);
        }

        var volume = (await session.ListAsync(
            SqlStatement.With(Sql("Sql/Report/volume.sql"), period.From, period.Until), cancellationToken))[0];
        return new(
            period,
            snapshot,
            new(
                (long)FigureText.Number(volume[0]), (long)FigureText.Number(volume[1]), FigureText.Number(volume[2]),
                FigureText.Number(volume[3])),
            answers.ToImmutable(),
            money);
    }

    /// <summary>The legs that the statements of an account count, in the columns of <see cref="Legs"/>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="from">The first business day, by when it begins.</param>
    /// <param name="until">The first business day that does not count any more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<object?[]> LegsAsync(
        string account, LocalDateTime from, LocalDateTime until, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var rows = await session.QueryAsync(
            SqlStatement.With(Sql(StatementLegs), from, until, account), cancellationToken);
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            yield return row;
        }
    }

    private async Task<RowSpool> SpoolAsync(SqlStatement query, CancellationToken cancellationToken)
    {
        var spool = new RowSpool();
        await using var rows = await session.QueryAsync(query, cancellationToken);
        await foreach (var row in rows.ReadAsync(cancellationToken))
        {
            spool.Add(row);
        }

        return spool;
    }

    private SqlStatement Statement(ReportQuery query, ReportPeriod period) => query.IsOfPeriod
        ? SqlStatement.With(Sql(query.Template, query.Relation), period.From, period.Until)
        : Sql(query.Template, query.Relation);

    private string Sql(string template, string? relation = null) =>
        SqlTemplates.Get(template).Render(Target, new ReportFacts(ControlAccounts.Of(institution), relation)
        {
            KnownAt = known?.At,
            TransactionsMark = known?.Mark.Transactions ?? 0,
            BalancesMark = known?.Mark.DailyBalances ?? 0,
        });
}
