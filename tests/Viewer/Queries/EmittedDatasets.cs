using System.Collections.Immutable;
using QsGen.Database.Datasets;
using QsGen.Viewer.Definitions;

namespace QsGen.Tests.Viewer.Queries;

/// <summary>Datasets as the viewer reads them from their documents.</summary>
internal static class EmittedDatasets
{
    /// <summary>A dataset under its identifier.</summary>
    public static EmittedDataset Of(DatasetQuery query) => new(
        query.Identifier,
        query.Name,
        query.Sql,
        [.. query.Columns.Select(column => new DatasetColumnDefinition(column.Name, column.Type switch
        {
            DatasetColumnType.String => EmittedType.Text,
            DatasetColumnType.Decimal => EmittedType.Decimal,
            DatasetColumnType.Integer => EmittedType.Integer,
            _ => EmittedType.Time,
        }))],
        query.Parameters.ToImmutableDictionary(
            parameter => parameter.Name,
            parameter => new DatasetParameterDefinition(parameter.Name, ParameterKind.Text, parameter.MultiValued, parameter.Defaults)));
}
