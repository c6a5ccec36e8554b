using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>What a definition may refer to in one declared dataset.</summary>
/// <param name="Identifier">The dataset's name in the definition.</param>
/// <param name="Columns">Its columns, and the calculated fields that the definition builds on it.</param>
/// <param name="Parameters">Its dataset parameters.</param>
internal sealed record DataSetNames(string Identifier, FrozenSet<string> Columns, FrozenSet<string> Parameters)
{
    /// <summary>Reads the names from a dataset document.</summary>
    public static DataSetNames Of(JsonObject dataSet, string identifier, IEnumerable<JsonObject> calculatedFields)
    {
        var columns = (dataSet.Object("PhysicalTableMap") ?? [])
            .SelectMany(table => table.Value.Object("CustomSql").Items("Columns"))
            .Concat(calculatedFields.Where(field => field.Text("DataSetIdentifier") == identifier));
        var parameters = dataSet.Items("DatasetParameters").Select(parameter => parameter.Only());

        return new(identifier, Names(columns), Names(parameters));
    }

    private static FrozenSet<string> Names(IEnumerable<JsonObject?> owners) =>
        owners.Select(owner => owner.Text("Name")).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
}
