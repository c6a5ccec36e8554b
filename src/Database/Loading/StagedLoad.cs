using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Loading;

/// <summary>Moves waiting rows to the base tables: only those that change something, and all of them or none.</summary>
/// <remarks>
/// A load that is tried again therefore adds nothing. Rows that arrive meanwhile wait for the next time. Base rows are only added.
/// </remarks>
/// <param name="session">A session that nothing else uses meanwhile.</param>
/// <param name="institution">Whose feed.</param>
internal sealed class StagedLoad(ISqlSession session, InstitutionModel institution)
{
    private const int Shown = 5;
    private const string Fraction = "fraction";
    private const string Unreadable = "unreadable";
    private const string Currency = "currency";

    private readonly DatabaseSchema _schema = DatabaseSchema.Of(institution, session.Dialect);

    private SqlDialect Dialect => _schema.Dialect;

    /// <summary>Judges all waiting rows and, when asked to and when none is rejected, moves them.</summary>
    /// <exception cref="SqlSessionException">The schema is not applied, another run is going on, or the database failed.</exception>
    public async Task<StagedLoadReport> RunAsync(bool execute, CancellationToken cancellationToken)
    {
        if (Dialect.Feed is not null)
        {
            throw new SqlSessionException(
                $"the feed of '{_schema.Prefix}' fills {string.Join(" and ", DatabaseSchema.Base.Select(_schema.StoredNameOf))} itself "
                + "(qsgen:feedFormat: cents); staging tables are for feeds that fill the tables of QsGen");
        }

        await using var held = await session.LockAsync(_schema.LockName, cancellationToken);
        await new SchemaVersions(session, _schema).CurrentAsync(institution, cancellationToken);
        await using var transaction = await session.BeginAsync(cancellationToken);
        var judged = ImmutableArray.CreateBuilder<StagedTable>();
        foreach (var (stage, table) in Pairs)
        {
            judged.Add(await JudgeAsync(stage, table, cancellationToken));
        }

        var report = new StagedLoadReport(judged.ToImmutable(), Loaded: false);
        if (!execute || !report.IsClean)
        {
            return report;
        }

        foreach (var (stage, table) in Pairs)
        {
            await MoveAsync(stage, table, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return report with { Loaded = true };
    }

    private static IEnumerable<(SchemaTable Stage, SchemaTable Table)> Pairs => DatabaseSchema.Staging.Zip(DatabaseSchema.Base);

    private string VerdictsOf(SchemaTable table) => new ScratchNames(_schema).Of($"judged_{table.ShortName}");

    private async Task<StagedTable> JudgeAsync(SchemaTable stage, SchemaTable table, CancellationToken cancellationToken)
    {
        var comparison = new StagedComparison(_schema, stage, table, institution);
        var query = SqlTemplates.Get("Sql/Loading/judged.sql").Render(Dialect, _schema.Prefix, comparison);
        await session.ExecuteAsync(Dialect.CreateScratch(VerdictsOf(table), query), cancellationToken);
        var verdicts = Dialect.Identifier(VerdictsOf(table));
        var rows = await session.ListAsync($"SELECT verdict, COUNT(*) FROM {verdicts} GROUP BY verdict", cancellationToken);
        var counts = rows.ToDictionary(row => (string)row[0]!, row => Convert.ToInt64(row[1], CultureInfo.InvariantCulture));
        var keys = string.Join(", ", comparison.Keys.Select(Dialect.Identifier));
        var rejected = await session.ListAsync(
            $"SELECT verdict, {keys} FROM {verdicts} WHERE verdict IN ('rejected', '{Fraction}', '{Unreadable}', '{Currency}') "
            + $"ORDER BY {StagingTables.RowNumber} FETCH FIRST {Shown} ROWS ONLY",
            cancellationToken);
        return new(
            table.ShortName,
            counts.GetValueOrDefault("new"),
            counts.GetValueOrDefault("changed"),
            counts.GetValueOrDefault("unchanged"),
            counts.GetValueOrDefault("rejected") + counts.GetValueOrDefault(Fraction) + counts.GetValueOrDefault(Unreadable)
                + counts.GetValueOrDefault(Currency),
            [.. rejected.Select(row => $"{string.Join(" ", row.Skip(1).Select(Text))}: {Why((string)row[0]!)}")]);
    }

    private async Task MoveAsync(SchemaTable stage, SchemaTable table, CancellationToken cancellationToken)
    {
        var verdicts = Dialect.Identifier(VerdictsOf(table));
        var names = table.Columns.Where(column => !column.IsEntry).Select(column => Dialect.Identifier(column.Name)).ToList();
        var columns = string.Join(", ", names);
        var waiting = string.Join(", ", names.Select(name => $"waiting.{name}"));
        var chosen = $"FROM {_schema.SqlNameOf(stage)} waiting JOIN {verdicts} judged ON judged.stage_row = waiting.stage_row "
            + "WHERE judged.verdict IN ('new', 'changed')";
        var sequence = Dialect.Text(table.LoadTarget(_schema.NameOf(table)).EntrySequence);
        // Entries ascend in the order of arrival: two engines number the rows as they are sorted, one has to be told.
        await session.ExecuteAsync(
            !Dialect.NumbersRowsAsSorted
                ? $"""
                INSERT INTO {_schema.SqlNameOf(table)} (entry, {columns})
                SELECT drawn.entry, {waiting}
                FROM (SELECT waiting.*, ROW_NUMBER() OVER (ORDER BY waiting.stage_row) AS place {chosen}) waiting
                JOIN (
                  SELECT entry, ROW_NUMBER() OVER (ORDER BY entry) AS place
                  FROM (SELECT nextval({sequence}) AS entry {chosen}) numbers
                ) drawn
                  ON drawn.place = waiting.place
                """
                : $"INSERT INTO {_schema.SqlNameOf(table)} ({columns})\nSELECT {waiting} {chosen} ORDER BY waiting.stage_row",
            cancellationToken);
        await session.ExecuteAsync(
            $"DELETE FROM {_schema.SqlNameOf(stage)} WHERE stage_row IN (SELECT stage_row FROM {verdicts})", cancellationToken);
        await session.ExecuteAsync($"DROP TABLE {verdicts}", cancellationToken);
    }

    private string Why(string verdict) => verdict switch
    {
        Fraction when institution.Currency.Decimals == 0 => $"an amount with a fraction; {institution.Currency.Code} has no smaller unit",
        Fraction when institution.Currency.Decimals == 2 => "an amount with fractions of a cent; write it with two decimals",
        Fraction => $"an amount with fractions of the smallest unit of {institution.Currency.Code}, which is "
            + institution.Currency.SmallestUnit.ToString(CultureInfo.InvariantCulture),
        Unreadable => "an amount that is no number, a moment outside the years 1900 to 9999, or JSON that no query can take apart",
        Currency when institution.Currencies.IsEmpty =>
            $"its metadata names another currency than {institution.Currency.Code}, and sums must not mix two; "
            + "load each currency's books into an institution of its own",
        Currency => $"it is in another currency than {institution.Currency.Code}, as its metadata or the role of its account says; "
            + "load it into the books in that currency",
        _ => "another version without a reason; fill the column supersedes",
    };

    private static string Text(object? value) => value is DateTime time
        ? time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
