using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>Checks an analysis or dashboard against the datasets it is declared on: columns, dataset parameters, expressions.</summary>
internal static class ColumnReferences
{
    /// <summary>Reports every column or dataset parameter that the declared dataset does not have.</summary>
    /// <param name="document">The analysis or dashboard, in AWS API names.</param>
    /// <param name="dataSets">The dataset documents, in AWS API names; they are found by the id at the end of the declared ARN.</param>
    public static ImmutableArray<SchemaViolation> Check(JsonObject document, IEnumerable<JsonObject> dataSets)
    {
        var found = new ViolationList(document);
        var byId = dataSets.ToDictionary(set => set.Text("DataSetId") ?? "", StringComparer.Ordinal);
        var definition = document.Object("Definition");
        var declared = new Dictionary<string, DataSetNames>(StringComparer.Ordinal);
        foreach (var declaration in definition.Items("DataSetIdentifierDeclarations"))
        {
            var id = (declaration.Text("DataSetArn") ?? "").Split('/')[^1];
            if (!byId.TryGetValue(id, out var dataSet))
            {
                found.Add(declaration, "DataSetArn", SchemaRule.Reference, $"there is no dataset '{id}'");
            }
            else if (declaration.Text("Identifier") is { } identifier)
            {
                declared[identifier] = DataSetNames.Of(dataSet, identifier, definition.Items("CalculatedFields"));
            }
        }

        foreach (var node in definition.Descendants())
        {
            if (node.Text("DataSetIdentifier") is { } identifier && declared.TryGetValue(identifier, out var names))
            {
                CheckNode(node, names, found);
            }
        }

        return found.ToImmutable();
    }

    private static void CheckNode(JsonObject node, DataSetNames names, ViolationList found)
    {
        if (node.Text("ColumnName") is { } column && !names.Columns.Contains(column))
        {
            found.Add(node, "ColumnName", SchemaRule.Reference, $"dataset '{names.Identifier}' has no column '{column}'");
        }

        if (node.Text("DataSetParameterName") is { } parameter && !names.Parameters.Contains(parameter))
        {
            found.Add(node, "DataSetParameterName", SchemaRule.Reference, $"dataset '{names.Identifier}' has no parameter '{parameter}'");
        }

        foreach (var name in Expressions.Columns(node.Text("Expression") ?? "").Where(name => !names.Columns.Contains(name)))
        {
            found.Add(node, "Expression", SchemaRule.Reference, $"dataset '{names.Identifier}' has no column '{name}'");
        }
    }
}
