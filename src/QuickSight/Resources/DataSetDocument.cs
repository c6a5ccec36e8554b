using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Resources;

/// <summary>The body of a dataset in API names: direct query of one SQL text.</summary>
internal static partial class DataSetDocument
{
    /// <summary>Longest SQL text, in characters.</summary>
    public const int MaximumSqlLength = 168_000;

    /// <summary>Builds a dataset.</summary>
    /// <param name="head">Account, id, name (at most 64 characters), permissions, tags.</param>
    /// <param name="dataset">Its columns and parameters.</param>
    /// <param name="tableKey">Key of its table: letters, digits, hyphens, at most 56.</param>
    /// <param name="dataSourceArn">The data source it queries.</param>
    /// <param name="sql">The query that returns the columns.</param>
    /// <exception cref="TreeException">A name, the key or the SQL is missing, too long or malformed.</exception>
    public static JsonObject Build(ResourceHead head, Dataset dataset, string tableKey, string dataSourceArn, string sql)
    {
        Require.Shown(head.Name, $"name of dataset '{head.Id}'", 64);
        Require.That(TableKeyPattern().IsMatch(tableKey),
            $"table key '{tableKey}' of dataset '{head.Id}' must have 1 to 56 letters, digits or hyphens");
        Require.Shown(sql, $"SQL of dataset '{head.Id}'", MaximumSqlLength);
        Require.That(dataset.Parameters.Length <= 32,
            $"dataset '{head.Id}' has {dataset.Parameters.Length} parameters; QuickSight takes 32");
        return head.Wrap(
            ResourceKind.DataSet,
            ("ImportMode", "DIRECT_QUERY"),
            ("PhysicalTableMap", Json.Object((tableKey, Json.Object(("CustomSql", Json.Object(
                ("DataSourceArn", dataSourceArn),
                ("Name", head.Name),
                ("SqlQuery", sql),
                ("Columns", Json.Array(dataset.Columns.Select(column => Json.Object(
                    ("Name", column.Name),
                    ("Type", ApiText.Of(column.Type)))))))))))),
            ("LogicalTableMap", Json.Object(($"{tableKey}-logical", Json.Object(
                ("Alias", head.Name),
                ("Source", Json.Object(("PhysicalTableId", tableKey))))))),
            ("DataSetUsageConfiguration", Json.Object(
                ("DisableUseAsDirectQuerySource", false),
                ("DisableUseAsImportedSource", false))),
            ("DatasetParameters", Json.ArrayUnlessEmpty(dataset.Parameters.Select(Emit))));
    }

    private static JsonObject Emit(QueryParameter parameter) => Json.Object((parameter.Type switch
    {
        ColumnType.String => "StringDatasetParameter",
        ColumnType.Integer => "IntegerDatasetParameter",
        ColumnType.Decimal => "DecimalDatasetParameter",
        ColumnType.Datetime => "DateTimeDatasetParameter",
        _ => throw new InvalidOperationException($"{parameter.Type} is no type of a dataset parameter"),
    }, Json.Object(
        ("Id", parameter.Id),
        ("Name", parameter.Name),
        ("ValueType", parameter.MultiValued ? "MULTI_VALUED" : "SINGLE_VALUED"),
        ("DefaultValues", Json.Object(("StaticValues", Json.Array(parameter.Defaults.Select(value => Value(parameter, value)))))))));

    private static JsonNode Value(QueryParameter parameter, string value) => parameter.Type switch
    {
        ColumnType.Integer => JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture)),
        ColumnType.Decimal => JsonValue.Create(decimal.Parse(value, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(value),
    };

    [GeneratedRegex(@"^[0-9a-zA-Z-]{1,56}\z")]
    private static partial Regex TableKeyPattern();
}
