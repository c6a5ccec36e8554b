using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>Checks what must stay within one sheet: placed elements, cascades, scopes, and the fields of each visual.</summary>
internal sealed class SheetReferences
{
    private readonly JsonObject _sheet;
    private readonly ViolationList _found;
    private readonly IdSet _visuals;
    private readonly IdSet _textBoxes;
    private readonly IdSet _controls;

    /// <summary>Collects the ids of one sheet. Duplicates are the definition's business, not the sheet's.</summary>
    public SheetReferences(JsonObject sheet, ViolationList found)
    {
        _sheet = sheet;
        _found = found;
        var duplicates = new ViolationList(sheet);
        _visuals = new("visual on this sheet", duplicates);
        _textBoxes = new("text box on this sheet", duplicates);
        _controls = new("control on this sheet", duplicates);
        foreach (var visual in Visuals)
        {
            _visuals.Add(visual, "VisualId");
        }

        foreach (var box in sheet.Items("TextBoxes"))
        {
            _textBoxes.Add(box, "SheetTextBoxId");
        }

        foreach (var control in sheet.Items("ParameterControls").Concat(sheet.Items("FilterControls")).Select(c => c.Only()))
        {
            _controls.Add(control, control?.ContainsKey("FilterControlId") == true ? "FilterControlId" : "ParameterControlId");
        }
    }

    /// <summary>The sheet's id; null in a malformed document.</summary>
    public string? Id => _sheet.Text("SheetId");

    private IEnumerable<JsonObject> Visuals => _sheet.Items("Visuals").Select(visual => visual.Only()).OfType<JsonObject>();

    /// <summary>Checks the sheet itself.</summary>
    public void Check()
    {
        CheckLayout();
        CheckControls();
        foreach (var visual in Visuals)
        {
            CheckFields(visual);
        }
    }

    /// <summary>Checks that a filter scope names visuals of this sheet.</summary>
    public void CheckScope(JsonObject scope) => Require(_visuals, scope["VisualIds"], "visual on this sheet");

    private void CheckLayout()
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var grids = _sheet.Items("Layouts").Select(layout => layout.Object("Configuration").Object("GridLayout"));
        foreach (var element in grids.SelectMany(grid => grid.Items("Elements")))
        {
            if (element.Text("ElementId") is not { } id)
            {
                continue;
            }

            var known = element.Text("ElementType") == "TEXT_BOX" ? _textBoxes : _visuals;
            if (!known.Contains(id))
            {
                _found.Add(element, "ElementId", SchemaRule.Reference, $"there is no such element '{id}' on this sheet");
            }
            else if (!placed.Add(id))
            {
                _found.Add(element, "ElementId", SchemaRule.Duplicate, $"'{id}' is placed twice");
            }
        }

        foreach (var visual in Visuals.Where(visual => visual.Text("VisualId") is { } id && !placed.Contains(id)))
        {
            _found.Add(visual, "VisualId", SchemaRule.Reference, "the visual has no place in the sheet's layout");
        }
    }

    private void CheckControls()
    {
        var cascades = _sheet.Items("ParameterControls").Concat(_sheet.Items("FilterControls"))
            .Select(control => control.Only().Object("CascadingControlConfiguration"));
        foreach (var source in cascades.SelectMany(cascade => cascade.Items("SourceControls")))
        {
            if (source.Text("SourceSheetControlId") is { } id && !_controls.Contains(id))
            {
                _found.Add(source, "SourceSheetControlId", SchemaRule.Reference, $"there is no control '{id}' on this sheet");
            }
        }
    }

    private void CheckFields(JsonObject visual)
    {
        var fields = new IdSet("field of this visual", _found);
        var actions = new IdSet("action of this visual", _found);
        var wells = visual.Object("ChartConfiguration").Object("FieldWells");
        var defining = wells.Descendants().Where(node => node.ContainsKey("FieldId")).ToHashSet();
        foreach (var field in defining)
        {
            fields.Add(field, "FieldId");
        }

        foreach (var node in visual.Descendants().Where(node => !defining.Contains(node)))
        {
            fields.Require(node, "FieldId");
            fields.Require(node, "SourceField");
            if (node.Object("SameSheetTargetVisualConfiguration") is { } targets)
            {
                Require(_visuals, targets["TargetVisuals"], "visual on this sheet");
            }
        }

        foreach (var action in visual.Items("Actions"))
        {
            actions.Add(action, "CustomActionId");
        }
    }

    private void Require(IdSet known, JsonNode? list, string what)
    {
        foreach (var item in (list as JsonArray ?? []).OfType<JsonValue>())
        {
            if (item.TryGetValue<string>(out var id) && !known.Contains(id))
            {
                _found.Add(item, SchemaRule.Reference, $"there is no {what} '{id}'");
            }
        }
    }
}
