using NodaTime;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Refresh;

/// <summary>What both kinds of refresh need to know.</summary>
/// <param name="Session">The session.</param>
/// <param name="Catalogue">The steps.</param>
/// <param name="Schema">The published objects.</param>
/// <param name="Institution">Whose relations.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Mark">Up to which entries rows count.</param>
/// <param name="Version">Version of the schema.</param>
/// <param name="RunId">Number of the run.</param>
/// <param name="Census">What the base tables held before the run.</param>
/// <param name="Readable">What rows must meet to count at all.</param>
/// <param name="SetAside">How many do not.</param>
internal sealed record RefreshRun(
    ISqlSession Session, RelationCatalogue Catalogue, DatabaseSchema Schema, InstitutionModel Institution, RefreshRequest Request,
    Watermark Mark, long Version, long RunId, CensusResult Census, ReadableRows Readable, SetAside SetAside)
{
    /// <summary>Writes down what was done, and from which rows. Call it in the transaction that publishes the run.</summary>
    /// <param name="log">The log of refreshes.</param>
    /// <param name="outcome">What was done.</param>
    /// <param name="built">Where the run left its relations.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public async Task RecordAsync(
        RefreshLog log, RefreshOutcome outcome, DatabaseSchema built, CancellationToken cancellationToken)
    {
        await log.WriteAsync(outcome, Request, Mark.Transactions, Mark.DailyBalances, Version, cancellationToken);
        var noticed = outcome.Relations.Max(relation => relation.Finished).InZone(Request.Zone).LocalDateTime;
        await new BaseCensus(Session, Schema).WriteAsync(Census, RunId, noticed, cancellationToken);
        if (Catalogue.Tables.FirstOrDefault(table => table.ShortName == "todays_exceptions") is { } exceptions)
        {
            await new ExceptionHistory(Session, Schema).KeepAsync(outcome, built.SqlNameOf(exceptions), cancellationToken);
        }
    }

    /// <summary>What the tables are called in full.</summary>
    public RelationNames Names => new(Catalogue, Schema);

    /// <summary>What templates read, for a refresh that goes on from rows that were taken into account before.</summary>
    public RelationValues Values(Watermark seen) => new(Institution, Schema.Dialect)
    {
        AsOf = Request.LocalAsOf,
        ZoneShifts = ZoneShift.Of(Request.Zone, Request.AsOf),
        Legs = new(Mark.Transactions, seen.Transactions, Readable.Legs),
        Balances = new(Mark.DailyBalances, seen.DailyBalances, Readable.Balances),
    };

    /// <summary>The query of a step that computes everything, out of relations made aside.</summary>
    public string QueryForAll(RefreshStep step, DatabaseSchema aside, RelationValues values) =>
        step.Template.Render(Names.ForAll(aside), values);

    /// <summary>The query of a step that computes what a change reaches.</summary>
    public string QueryForChanges(RefreshStep step, RelationValues values) =>
        (step.IncrementalTemplate ?? step.Template).Render(Names.ForChanges, values);

    /// <summary>A query that gives the columns of a table in order and in their types, out of one that gives them by name.</summary>
    public string InColumnsOf(SchemaTable table, string query)
    {
        var columns = table.Columns.Select(column =>
        {
            var name = Schema.Dialect.Identifier(column.Name);
            return $"{Schema.Dialect.Cast($"made.{name}", column.Type)} AS {name}";
        });
        return $"SELECT {string.Join(", ", columns)}\nFROM (\n{query}\n) made";
    }

    /// <summary>The business day that counts as today, from the current balances.</summary>
    public async Task<LocalDate?> TodayAsync(
        ISqlSession session, SqlTarget target, RelationValues values, CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(SqlTemplates.Get(RelationCatalogue.Today).Render(target, values), cancellationToken);
        return rows is [[DateTime today]] ? LocalDate.FromDateTime(today) : null;
    }
}
