namespace QsGen.Viewer.Definitions;

/// <summary>Reads sheets.</summary>
internal static class SheetReader
{
    /// <summary>Reads a sheet with all that is on it.</summary>
    /// <exception cref="DefinitionException">Something needed is missing or of the wrong shape.</exception>
    public static SheetDefinition Read(DefinitionNode sheet)
    {
        var name = sheet["Name"].Text ?? sheet["Title"].Text ?? sheet["SheetId"].Required;
        return new(
            sheet["SheetId"].Required,
            name,
            sheet["Title"].Text ?? name,
            sheet["Description"].Text ?? "",
            sheet["Layouts"].Items.FirstOrDefault()["Configuration"],
            [.. sheet["ParameterControls"].Items.Concat(sheet["FilterControls"].Items).Select(Control)],
            [.. sheet["TextBoxes"].Items.Select(box => (box["SheetTextBoxId"].Required, box["Content"].Text ?? ""))],
            [.. sheet["Visuals"].Items.Select(Visual)]);
    }

    private static ControlDefinition Control(DefinitionNode union)
    {
        var (kind, body) = union.Union;
        return new(
            body["ParameterControlId"].Text ?? body["FilterControlId"].Required,
            kind,
            body["Title"].Text ?? "",
            body["SourceParameterName"].Text,
            body["SourceFilterId"].Text,
            body);
    }

    private static VisualDefinition Visual(DefinitionNode union)
    {
        var (kind, body) = union.Union;
        return new(
            body["VisualId"].Required,
            kind,
            Words(body["Title"]),
            Words(body["Subtitle"]),
            [.. Wells(body["ChartConfiguration"]["FieldWells"])],
            body);
    }

    // Rich text is markup like that of text boxes; its words are enough for a heading.
    private static string Words(DefinitionNode label) => label["Visibility"].Text == "HIDDEN"
        ? ""
        : label["FormatText"]["PlainText"].Text ?? MarkupWords.Of(label["FormatText"]["RichText"].Text ?? "");

    private static IEnumerable<FieldDefinition> Wells(DefinitionNode wells) =>
        from member in wells.Members
        from field in member.Node.Element.ValueKind == System.Text.Json.JsonValueKind.Array
            ? member.Node.Items.Select(item => Field(member.Name, item))
            : Wells(member.Node)
        select field;

    private static FieldDefinition Field(string well, DefinitionNode item)
    {
        if (item["FieldId"].Exists)
        {
            return Of(FieldRole.Plain, null, null, isDate: false, item);
        }

        var (kind, body) = item.Union;
        var function = body["AggregationFunction"];
        return kind switch
        {
            "CategoricalDimensionField" or "NumericalDimensionField" => Of(FieldRole.Dimension, null, null, isDate: false, body),
            "DateDimensionField" => Of(FieldRole.Dimension, null, null, isDate: true, body),
            "CategoricalMeasureField" => Of(FieldRole.Measure, function.Text ?? "COUNT", null, isDate: false, body),
            "DateMeasureField" => Of(FieldRole.Measure, function.Text ?? "COUNT", null, isDate: true, body),
            "NumericalMeasureField" when function["PercentileAggregation"].Exists =>
                Of(FieldRole.Measure, "PERCENTILE", function["PercentileAggregation"]["PercentileValue"].Number ?? 50, isDate: false, body),
            "NumericalMeasureField" =>
                Of(FieldRole.Measure, function["SimpleNumericalAggregation"].Text ?? "SUM", null, isDate: false, body),
            "CalculatedMeasureField" => new(
                body["FieldId"].Required, well, "", body["Expression"].Required, FieldRole.Measure, null, null, null, false, true, default),
            _ => throw new DefinitionException(item.Path, $"{kind} is no kind of field"),
        };

        FieldDefinition Of(FieldRole role, string? aggregation, decimal? percentile, bool isDate, DefinitionNode field) => new(
            field["FieldId"].Required,
            well,
            field["Column"]["DataSetIdentifier"].Required,
            field["Column"]["ColumnName"].Required,
            role,
            aggregation,
            percentile,
            isDate && role == FieldRole.Dimension ? field["DateGranularity"].Text ?? "DAY" : null,
            isDate,
            false,
            field["FormatConfiguration"]);
    }
}
