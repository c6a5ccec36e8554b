using System.Collections.Frozen;
using QsGen.QuickSight.Actions;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Fields;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Emission;

/// <summary>The ids of all nodes of an app.</summary>
/// <remarks>
/// An id is a UUID of the path of keys that leads to the node: sheet id, kind of node, key. Titles, places and
/// neighbours are not part of it, so a new title keeps the id and a new visual changes no other.
/// </remarks>
internal sealed class TreeIds
{
    private readonly FrozenDictionary<object, string> _ids;

    private TreeIds(Dictionary<object, string> ids) => _ids = ids.ToFrozenDictionary(ReferenceEqualityComparer.Instance);

    /// <summary>Derives the ids of an app. The same app always gives the same ids.</summary>
    public static TreeIds For(App app)
    {
        var ids = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
        foreach (var sheet in app.Sheets)
        {
            foreach (var visual in sheet.Visuals)
            {
                ids[visual] = visual.Id ?? Derive("visual", sheet.Id.Value, visual.Key);
            }

            foreach (var box in sheet.TextBoxes)
            {
                ids[box] = box.Id;
            }

            foreach (var control in sheet.Controls)
            {
                var kind = control is ParameterControl ? "parameter-control" : "filter-control";
                ids[control] = control.Id ?? Derive(kind, sheet.Id.Value, control.Kind, control.EffectiveKey);
            }
        }

        foreach (var placed in app.PlacedGroups)
        {
            var owner = placed.Sheet?.Value ?? "";
            ids[placed.Group] = placed.Group.Id ?? Derive("filter-group", owner, placed.Group.Key);
            foreach (var filter in placed.Group.Filters)
            {
                ids[filter] = filter.Id ?? Derive("filter", owner, placed.Group.Key, filter.Key);
            }
        }

        return new TreeIds(ids);
    }

    public string Of(SheetElement element) => _ids.TryGetValue(element, out var id) ? id : throw Missing(element.Describe());

    public string Of(Control control) => _ids.TryGetValue(control, out var id) ? id : throw Missing(control.Describe());

    public string Of(Filter filter) => _ids.TryGetValue(filter, out var id) ? id : throw Missing(filter.Describe());

    public string Of(FilterGroup group) => _ids.TryGetValue(group, out var id) ? id : throw Missing($"filter group '{group.Key}'");

    /// <summary>The id of a field of a visual, unique within it.</summary>
    /// <exception cref="TreeException">The visual has no such field.</exception>
    public string FieldOf(Visual visual, Field field)
    {
        foreach (var slot in visual.Slots)
        {
            if (slot.Field.SameFieldAs(field))
            {
                return Derive("field", Of(visual), slot.Role.ToString(), slot.Field.EffectiveKey);
            }
        }

        throw new TreeException($"{visual.Describe()} has no field {field.EffectiveKey} of {field.Source}");
    }

    /// <summary>The id of an action, unique within its visual.</summary>
    public string ActionOf(Visual visual, VisualAction action) =>
        action.Id ?? Derive("action", Of(visual), action.EffectiveKey);

    private static string Derive(params ReadOnlySpan<string> path) => NameBasedUuid.Of(string.Join('/', path));

    private static TreeException Missing(string description) => new($"{description} is not part of the app");
}
