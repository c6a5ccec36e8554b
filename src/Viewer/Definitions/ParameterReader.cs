namespace QsGen.Viewer.Definitions;

/// <summary>Reads parameters.</summary>
internal static class ParameterReader
{
    /// <summary>Reads a parameter of a dashboard.</summary>
    /// <exception cref="DefinitionException">Something needed is missing or of the wrong shape.</exception>
    public static ParameterDefinition Read(DefinitionNode union)
    {
        var (kind, body) = union.Union;
        var defaults = body["DefaultValues"];
        return new(
            body["Name"].Required,
            kind switch
            {
                "StringParameterDeclaration" => ParameterKind.Text,
                "IntegerParameterDeclaration" => ParameterKind.Integer,
                "DecimalParameterDeclaration" => ParameterKind.Decimal,
                "DateTimeParameterDeclaration" => ParameterKind.Time,
                _ => throw new DefinitionException(union.Path, $"{kind} is no kind of parameter"),
            },
            body["ParameterValueType"].Text == "MULTI_VALUED",
            defaults["StaticValues"].Texts,
            defaults["RollingDate"]["Expression"].Text,
            body["TimeGranularity"].Text,
            body["ValueWhenUnset"]["ValueWhenUnsetOption"].Text,
            body["ValueWhenUnset"]["CustomValue"].Text,
            [.. body["MappedDataSetParameters"].Items.Select(mapping => new ParameterMapping(
                mapping["DataSetIdentifier"].Required, mapping["DataSetParameterName"].Required))]);
    }

    /// <summary>Reads a parameter of a dataset.</summary>
    /// <exception cref="DefinitionException">Something needed is missing or of the wrong shape.</exception>
    public static DatasetParameterDefinition OfDataset(DefinitionNode union)
    {
        var (kind, body) = union.Union;
        return new(
            body["Name"].Required,
            kind switch
            {
                "StringDatasetParameter" => ParameterKind.Text,
                "IntegerDatasetParameter" => ParameterKind.Integer,
                "DecimalDatasetParameter" => ParameterKind.Decimal,
                "DateTimeDatasetParameter" => ParameterKind.Time,
                _ => throw new DefinitionException(union.Path, $"{kind} is no kind of dataset parameter"),
            },
            body["ValueType"].Text == "MULTI_VALUED",
            body["DefaultValues"]["StaticValues"].Texts);
    }
}
