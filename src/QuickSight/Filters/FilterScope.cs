using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Filters;

/// <summary>Where a filter group works: a sheet, or some of its visuals.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Only">The visuals; empty means the whole sheet.</param>
internal sealed record FilterScope(SheetId Sheet, ImmutableArray<Visual> Only)
{
    /// <summary>A whole sheet.</summary>
    public static implicit operator FilterScope(SheetId sheet) => new(sheet, []);

    internal JsonObject Emit(NodeIds ids) => Json.Object(
        ("SheetId", Sheet.Value),
        ("Scope", Only.IsEmpty ? "ALL_VISUALS" : "SELECTED_VISUALS"),
        ("VisualIds", Json.ArrayUnlessEmpty(Only.Select(visual => (JsonNode)JsonValue.Create(ids.Of(visual))))));
}
