using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QsGen.QuickSight.Schema;

/// <summary>Checks the references inside a dataset document.</summary>
internal static partial class DataSetReferences
{
    /// <summary>Reports logical tables over missing physical ones, names given twice, and undeclared parameters in SQL.</summary>
    public static void Check(JsonObject document, ViolationList found)
    {
        var physical = document.Object("PhysicalTableMap");
        var logical = document.Object("LogicalTableMap") ?? [];
        foreach (var source in logical.Select(table => table.Value.Object("Source")).OfType<JsonObject>())
        {
            if (source.Text("PhysicalTableId") is { } id && physical?.ContainsKey(id) != true)
            {
                found.Add(source, "PhysicalTableId", SchemaRule.Reference, $"there is no physical table '{id}'");
            }
        }

        var parameters = new IdSet("dataset parameter", found);
        foreach (var parameter in document.Items("DatasetParameters"))
        {
            parameters.Add(parameter.Only(), "Name");
        }

        foreach (var sql in (physical ?? []).Select(table => table.Value.Object("CustomSql")).OfType<JsonObject>())
        {
            CheckSql(sql, parameters, found);
        }
    }

    private static void CheckSql(JsonObject sql, IdSet parameters, ViolationList found)
    {
        var columns = new IdSet("column", found);
        foreach (var column in sql.Items("Columns"))
        {
            columns.Add(column, "Name");
        }

        foreach (Match use in ParameterUse().Matches(sql.Text("SqlQuery") ?? ""))
        {
            if (!parameters.Contains(use.Groups[1].Value))
            {
                var message = $"the SQL uses dataset parameter '{use.Groups[1].Value}', which is not declared";
                found.Add(sql, "SqlQuery", SchemaRule.Reference, message);
            }
        }
    }

    [GeneratedRegex(@"<<\$(\w+)>>", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterUse();
}
