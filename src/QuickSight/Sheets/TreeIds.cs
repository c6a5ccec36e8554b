using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Sheets;

/// <summary>Gives the nodes of an app their ids.</summary>
/// <remarks>
/// An id is a UUID of the path of keys that leads to the node: sheet id, kind of node, key. Titles, places and
/// neighbours are not part of it, so a new title keeps the id and a new visual changes no other.
/// </remarks>
internal static class TreeIds
{
    /// <summary>Derives the ids of an app. The same app always gives the same ids.</summary>
    public static NodeIds For(App app)
    {
        var ids = new Dictionary<ITreeNode, string>(ReferenceEqualityComparer.Instance);
        foreach (var sheet in app.Sheets)
        {
            foreach (var visual in sheet.Visuals)
            {
                ids[visual] = visual.Id ?? NodeIds.Derive("visual", sheet.Id.Value, visual.Key);
            }

            foreach (var box in sheet.TextBoxes)
            {
                ids[box] = box.Id;
            }

            foreach (var control in sheet.Controls)
            {
                var kind = control is ParameterControl ? "parameter-control" : "filter-control";
                ids[control] = control.Id ?? NodeIds.Derive(kind, sheet.Id.Value, control.Kind, control.EffectiveKey);
            }
        }

        foreach (var placed in app.PlacedGroups)
        {
            var owner = placed.Sheet?.Value ?? "";
            ids[placed.Group] = placed.Group.Id ?? NodeIds.Derive("filter-group", owner, placed.Group.Key);
            foreach (var filter in placed.Group.Filters)
            {
                ids[filter] = filter.Id ?? NodeIds.Derive("filter", owner, placed.Group.Key, filter.Key);
            }
        }

        return new NodeIds(ids);
    }
}
