using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>Reads documents in AWS's shape. Members that nobody needs are not looked at; what is needed and wrong is named.</summary>
internal static class DefinitionReader
{
    /// <summary>Reads a dashboard or an analysis.</summary>
    /// <exception cref="DefinitionException">Something needed is missing or of the wrong shape.</exception>
    public static DashboardDefinition Dashboard(DefinitionNode document)
    {
        var definition = document["Definition"];
        if (!definition.Exists)
        {
            throw new DefinitionException("Definition", "is missing");
        }

        return new(
            document["DashboardId"].Text ?? document["AnalysisId"].Required,
            document["Name"].Required,
            document["ThemeArn"].Text is { } theme ? LastPart(theme) : null,
            definition["DataSetIdentifierDeclarations"].Items.ToImmutableDictionary(
                declared => declared["Identifier"].Required, declared => LastPart(declared["DataSetArn"].Required)),
            [.. definition["Sheets"].Items.Select(SheetReader.Read)],
            definition["ParameterDeclarations"].Items.Select(ParameterReader.Read).ToImmutableDictionary(parameter => parameter.Name),
            [.. definition["FilterGroups"].Items.Select(Group)],
            [.. definition["CalculatedFields"].Items.Select(field => new CalculatedFieldDefinition(
                field["DataSetIdentifier"].Required, field["Name"].Required, field["Expression"].Required))]);
    }

    /// <summary>Reads a dataset.</summary>
    /// <exception cref="DefinitionException">It is not one query of its own, or something needed is missing.</exception>
    public static EmittedDataset Dataset(DefinitionNode document)
    {
        var physical = document["PhysicalTableMap"].Members.ToList();
        if (physical is not [var (_, table)] || !table["CustomSql"].Exists)
        {
            throw new DefinitionException("PhysicalTableMap", "is not one table of custom SQL, the only kind that the viewer asks");
        }

        var sql = table["CustomSql"];
        return new(
            document["DataSetId"].Required,
            document["Name"].Required,
            sql["SqlQuery"].Required,
            [.. sql["Columns"].Items.Select(column => new DatasetColumnDefinition(column["Name"].Required, TypeOf(column["Type"])))],
            document["DatasetParameters"].Items.Concat(document["DataSetParameters"].Items).Select(ParameterReader.OfDataset)
                .ToImmutableDictionary(parameter => parameter.Name));
    }

    /// <summary>Reads a theme.</summary>
    /// <exception cref="DefinitionException">Something is of the wrong shape.</exception>
    public static ThemeDefinition Theme(DefinitionNode document)
    {
        var data = document["Configuration"]["DataColorPalette"];
        return new(
            document["ThemeId"].Required,
            document["Name"].Text ?? "",
            data["Colors"].Texts,
            data["MinMaxGradient"].Texts,
            data["EmptyFillColor"].Text,
            document["Configuration"]["UIColorPalette"].Members
                .ToImmutableSortedDictionary(color => color.Name, color => color.Node.Required),
            [.. document["Configuration"]["Typography"]["FontFamilies"].Items.Select(font => font["FontFamily"].Required)]);
    }

    private static string LastPart(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    private static EmittedType TypeOf(DefinitionNode type) => type.Required switch
    {
        "STRING" => EmittedType.Text,
        "INTEGER" => EmittedType.Integer,
        "DECIMAL" => EmittedType.Decimal,
        "DATETIME" => EmittedType.Time,
        "BIT" or "BOOLEAN" => EmittedType.Flag,
        "JSON" => EmittedType.Text,
        var other => throw new DefinitionException(type.Path, $"{other} is no type of a column"),
    };

    private static FilterGroupDefinition Group(DefinitionNode group)
    {
        var scope = group["ScopeConfiguration"];
        return new(
            group["FilterGroupId"].Required,
            group["Status"].Text is null or "ENABLED",
            group["CrossDataset"].Text == "ALL_DATASETS",
            scope["AllSheets"].Exists || !scope.Exists
                ? null
                : scope["SelectedSheets"]["SheetVisualScopingConfigurations"].Items.ToImmutableDictionary(
                    sheet => sheet["SheetId"].Required,
                    sheet => sheet["Scope"].Text == "ALL_VISUALS" ? null : sheet["VisualIds"].Texts.ToImmutableHashSet()),
            [.. group["Filters"].Items.Select(Filter)]);
    }

    private static FilterDefinition Filter(DefinitionNode union)
    {
        var (kind, body) = union.Union;
        return new(
            body["FilterId"].Required,
            kind,
            body["Column"]["DataSetIdentifier"].Required,
            body["Column"]["ColumnName"].Required,
            body);
    }
}
