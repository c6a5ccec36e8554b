using QsGen.Viewer.Definitions;
using QsGen.Viewer.Formats;

namespace QsGen.Viewer.Drawing;

/// <summary>What fields and axes are called.</summary>
internal static class Labels
{
    /// <summary>The heading of a field: the author's, or its column in words.</summary>
    public static string Of(VisualDefinition visual, FieldDefinition field) =>
        Option(visual, field)["CustomLabel"].Text ?? HumanWords.Of(field.IsExpression ? "value" : field.Column);

    /// <summary>What a table says of a field.</summary>
    public static DefinitionNode Option(VisualDefinition visual, FieldDefinition field) =>
        visual.Chart["FieldOptions"]["SelectedFieldOptions"].Items.FirstOrDefault(option => option["FieldId"].Text == field.Id);

    /// <summary>The title of an axis or legend; empty when hidden.</summary>
    public static string Axis(DefinitionNode options, string otherwise) => options["Visibility"].Text == "HIDDEN"
        ? ""
        : options["AxisLabelOptions"].Items
            .Select(label => label["CustomLabel"].Text).FirstOrDefault(label => label is not null) ?? otherwise;
}
