using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Data;

/// <summary>A sort by a field of the visual.</summary>
/// <param name="Field">The field; must be one of the visual's own.</param>
/// <param name="Direction">The order.</param>
internal sealed record FieldSort(Field Field, SortDirection Direction)
{
    internal JsonObject Emit(string fieldId) => Json.Object(("FieldSort", Json.Object(
        ("FieldId", fieldId),
        ("Direction", ApiText.Of(Direction)))));
}
