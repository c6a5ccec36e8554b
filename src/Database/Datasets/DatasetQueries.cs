using System.Collections.Immutable;
using QsGen.Database.Dialects;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Datasets;

/// <summary>The datasets of an institution, written for one engine.</summary>
internal static class DatasetQueries
{
    /// <summary>Every dataset in the order of registration: app by app, each app's Info datasets last.</summary>
    public static ImmutableArray<DatasetDefinition> Definitions { get; } =
    [
        .. L1Datasets.All,
        .. FlowTracingDatasets.All,
        .. InvestigationDatasets.All,
        .. ExecutivesDatasets.All,
    ];

    /// <summary>All datasets of an institution, in the order of <see cref="Definitions"/>.</summary>
    public static ImmutableArray<DatasetQuery> All(InstitutionModel institution, SqlDialect dialect) =>
        [.. Definitions.Select(definition => Write(definition, institution, dialect))];

    /// <summary>The datasets of one app, in the order of registration.</summary>
    public static ImmutableArray<DatasetQuery> Of(DatasetApp app, InstitutionModel institution, SqlDialect dialect) =>
        [.. Definitions.Where(definition => definition.App == app).Select(definition => Write(definition, institution, dialect))];

    /// <summary>One dataset by the last part of its id, for example <c>exec-account-summary-dataset</c>.</summary>
    /// <exception cref="ArgumentException">There is no such dataset.</exception>
    public static DatasetQuery Get(string suffix, InstitutionModel institution, SqlDialect dialect) =>
        Write(
            Definitions.FirstOrDefault(definition => definition.Suffix == suffix)
                ?? throw new ArgumentException($"there is no dataset '{suffix}'", nameof(suffix)),
            institution,
            dialect);

    private static DatasetQuery Write(DatasetDefinition definition, InstitutionModel institution, SqlDialect dialect)
    {
        var sql = definition.Repeats is { } relation
            ? Repeat(definition, dialect.ObjectName(institution.Instance.Value, relation), dialect)
            : SqlTemplates.Get(definition.Template).Render(
                dialect.For(institution), institution.Instance.Value, new DatasetFacts(definition, institution));
        var own = definition.In(institution);
        var isAdded = own.Currency is not null || own.Columns.Any(column => column.InWordsOf is not null);
        var named = isAdded ? WithAdded(own, sql, dialect) : sql;
        return new(own, dialect, dialect.FoldsToUpperCase ? LowerCaseColumns(own, named) : named);
    }

    private static string WithAdded(DatasetDefinition definition, string sql, SqlDialect dialect)
    {
        var columns = definition.Columns.Select(column => (column, definition.Currency) switch
        {
            ({ InWordsOf: { } named }, _) =>
                $"{dialect.InWords($"named.{dialect.Identifier(named)}")} AS {dialect.Identifier(column.Name)}",
            ({ Name: DatasetDefinition.CurrencyColumn }, { } code) =>
                $"{dialect.Cast(dialect.Text(code), SqlType.Parse("text(3)"))} AS {dialect.Identifier(column.Name)}",
            _ => $"named.{dialect.Identifier(column.Name)}",
        });
        return $"SELECT\n  {string.Join(",\n  ", columns)}\nFROM (\n{sql}\n) named";
    }

    private static string Repeat(DatasetDefinition definition, string table, SqlDialect dialect)
    {
        var columns = definition.Columns.Where(column => column.InWordsOf is null).Select(column =>
            column.Name == definition.AddedDay?.Name
                ? $"{dialect.DayOf(dialect.Identifier(definition.AddedDay.Value.Of))} AS {dialect.Identifier(column.Name)}"
                : dialect.Identifier(column.Name));
        return $"SELECT\n  {string.Join(",\n  ", columns)}\nFROM {dialect.Identifier(table)}";
    }

    // QuickSight asks for columns by quoted lower-case names, which an engine that folds to upper case does not have.
    private static string LowerCaseColumns(DatasetDefinition definition, string sql)
    {
        var columns = definition.Columns.Select(column => $"  qs_inner.{column.Name.ToUpperInvariant()} AS \"{column.Name}\"");
        return $"SELECT\n{string.Join(",\n", columns)}\nFROM (\n{sql}\n) qs_inner";
    }
}
