using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Controls;

/// <summary>Limits the options of a dropdown to the rows that match the choice of another control of the sheet.</summary>
/// <param name="Source">The other control.</param>
/// <param name="Match">The column of the option dataset that equals the other control's choice.</param>
internal sealed record Cascade(Control Source, Column Match)
{
    internal JsonObject Emit(NodeIds ids) => Json.Object(("SourceControls", Json.Array(
    [
        Json.Object(("SourceSheetControlId", ids.Of(Source)), ("ColumnToMatch", Match.EmitColumn())),
    ])));
}
