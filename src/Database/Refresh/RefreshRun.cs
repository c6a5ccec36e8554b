using NodaTime;
using QsGen.Database.Relations;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Refresh;

/// <summary>What both kinds of refresh need to know.</summary>
/// <param name="Session">The session.</param>
/// <param name="Schema">The published objects.</param>
/// <param name="Institution">Whose relations.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Mark">Up to which entries rows count.</param>
/// <param name="Version">Version of the schema.</param>
/// <param name="RunId">Number of the run.</param>
internal sealed record RefreshRun(
    ISqlSession Session, DatabaseSchema Schema, InstitutionModel Institution, RefreshRequest Request, Watermark Mark, long Version,
    long RunId)
{
    /// <summary>The query of a template whose derived relations carry the prefix of <paramref name="relations"/>.</summary>
    public string Query(string template, DatabaseSchema relations, RelationValues values) =>
        SqlTemplates.Get(template).Render(Schema.Dialect, relations.Prefix, values with { Prefix = relations.Prefix });

    /// <summary>A query that gives the columns of a table in order and in their types, out of one that gives them by name.</summary>
    public string Typed(SchemaTable table, string query)
    {
        var columns = table.Columns.Select(column =>
        {
            var name = Schema.Dialect.Identifier(column.Name);
            return $"{Schema.Dialect.Cast($"made.{name}", column.Type)} AS {name}";
        });
        return $"SELECT {string.Join(", ", columns)}\nFROM (\n{query}\n) made";
    }

    /// <summary>The business day that counts as today, from the current balances under a prefix.</summary>
    public async Task<LocalDate?> TodayAsync(
        ISqlSession session, DatabaseSchema relations, RelationValues values, CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync(Query("Sql/Refresh/today.sql", relations, values), cancellationToken);
        return rows is [[DateTime today]] ? LocalDate.FromDateTime(today) : null;
    }
}
