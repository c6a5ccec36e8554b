using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>Checks that every id in a definition refers to something in it, and that none is given twice.</summary>
internal sealed class DefinitionReferences(JsonObject definition, ViolationList found)
{
    private readonly IdSet _dataSets = new("dataset", found);
    private readonly IdSet _sheets = new("sheet", found);
    private readonly IdSet _parameters = new("parameter", found);
    private readonly IdSet _filters = new("filter", found);
    private readonly IdSet _groups = new("filter group", found);
    private readonly IdSet _elements = new("visual or text box", found);
    private readonly IdSet _controls = new("control", found);
    private readonly IdSet _calculatedFields = new("calculated field", found);

    /// <summary>Reports every reference that leads nowhere.</summary>
    public void Check()
    {
        CollectIds();
        foreach (var node in definition.Descendants())
        {
            CheckNames(node);
        }

        foreach (var field in definition.Items("CalculatedFields"))
        {
            CheckExpression(field);
        }

        var sheets = definition.Items("Sheets").Select(sheet => new SheetReferences(sheet, found)).ToList();
        foreach (var sheet in sheets)
        {
            sheet.Check();
        }

        foreach (var scope in definition.Items("FilterGroups").SelectMany(Scopes))
        {
            sheets.FirstOrDefault(sheet => sheet.Id == scope.Text("SheetId"))?.CheckScope(scope);
        }
    }

    private static IEnumerable<JsonObject> Scopes(JsonObject group) =>
        group.Object("ScopeConfiguration").Object("SelectedSheets").Items("SheetVisualScopingConfigurations");

    private void CollectIds()
    {
        AddEach(_dataSets, definition.Items("DataSetIdentifierDeclarations"), "Identifier");
        AddEach(_calculatedFields, definition.Items("CalculatedFields"), "Name");
        AddEach(_parameters, Unwrapped(definition.Items("ParameterDeclarations")), "Name");
        AddEach(_groups, definition.Items("FilterGroups"), "FilterGroupId");
        AddEach(_filters, Unwrapped(definition.Items("FilterGroups").SelectMany(group => group.Items("Filters"))), "FilterId");
        AddEach(_sheets, definition.Items("Sheets"), "SheetId");
        foreach (var sheet in definition.Items("Sheets"))
        {
            AddEach(_elements, Unwrapped(sheet.Items("Visuals")), "VisualId");
            AddEach(_elements, sheet.Items("TextBoxes"), "SheetTextBoxId");
            AddEach(_controls, Unwrapped(sheet.Items("ParameterControls")), "ParameterControlId");
            AddEach(_controls, Unwrapped(sheet.Items("FilterControls")), "FilterControlId");
        }
    }

    private static void AddEach(IdSet ids, IEnumerable<JsonObject?> owners, string member)
    {
        foreach (var owner in owners)
        {
            ids.Add(owner, member);
        }
    }

    private static IEnumerable<JsonObject?> Unwrapped(IEnumerable<JsonObject> unions) => unions.Select(union => union.Only());

    private void CheckNames(JsonObject node)
    {
        foreach (var (name, _) in node)
        {
            (name switch
            {
                "DataSetIdentifier" => _dataSets,
                "SourceParameterName" or "ParameterName" or "DestinationParameterName" or "Parameter" => _parameters,
                "SourceFilterId" => _filters,
                "TargetSheetId" => _sheets,
                "SheetId" => _sheets,
                _ => null,
            })?.Require(node, name);
        }
    }

    private void CheckExpression(JsonObject field)
    {
        foreach (var name in Expressions.Parameters(field.Text("Expression") ?? ""))
        {
            if (!_parameters.Contains(name))
            {
                found.Add(field, "Expression", SchemaRule.Reference, $"there is no parameter '{name}'");
            }
        }
    }
}
