using System.Collections.Immutable;
using QsGen.Viewer.Definitions;

namespace QsGen.Viewer.Queries;

/// <summary>A key that rows are sorted by.</summary>
/// <param name="Field">A field of the visual, or one that is only sorted by.</param>
/// <param name="IsDescending">Whether the greatest comes first; rows without a value come last either way.</param>
internal sealed record SortRule(FieldDefinition Field, bool IsDescending)
{
    /// <summary>The keys of a list of a definition.</summary>
    /// <exception cref="DefinitionException">A key is of the wrong shape.</exception>
    public static ImmutableArray<SortRule> Read(DefinitionNode list, VisualDefinition visual) =>
        [.. list.Items.Select(item => Of(item, visual)).OfType<SortRule>()];

    private static SortRule? Of(DefinitionNode item, VisualDefinition visual)
    {
        if (item["FieldSort"] is { Exists: true } sort)
        {
            return visual.Fields.FirstOrDefault(field => field.Id == sort["FieldId"].Required) is { } field
                ? new(field, sort["Direction"].Text == "DESC")
                : null;
        }

        var column = item["ColumnSort"];
        var function = column["AggregationFunction"];
        var aggregation = function.Members.FirstOrDefault().Node;
        return new(
            new FieldDefinition(
                "", "Sort", column["SortBy"]["DataSetIdentifier"].Required, column["SortBy"]["ColumnName"].Required,
                function.Exists ? FieldRole.Measure : FieldRole.Plain,
                function.Exists ? aggregation["SimpleNumericalAggregation"].Text ?? aggregation.Text : null,
                null, null, false, false, default),
            column["Direction"].Text == "DESC");
    }
}
