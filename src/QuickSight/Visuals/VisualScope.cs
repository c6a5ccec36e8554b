using System.Collections.Immutable;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Themes;

namespace QsGen.QuickSight.Visuals;

/// <summary>What the parts of a visual need while they are emitted.</summary>
internal sealed class VisualScope(EmissionContext context, SheetId sheetId, Visual visual)
{
    private readonly Dictionary<Field, string> _fieldIds = new(ReferenceEqualityComparer.Instance);

    public NodeIds Ids => context.Ids;

    public ThemePalette Palette => context.Palette;

    public ImmutableArray<Parameter> DeclaredParameters => context.DeclaredParameters;

    public SheetId SheetId => sheetId;

    public string VisualId => Ids.Of(visual);

    /// <summary>The id of a field of this visual, also when a sort or drill names it by its column.</summary>
    /// <exception cref="TreeException">The visual has no such field.</exception>
    public string FieldId(Field field)
    {
        if (!_fieldIds.TryGetValue(field, out var id))
        {
            id = visual.FieldId(VisualId, field);
            _fieldIds.Add(field, id);
        }

        return id;
    }

    public string ActionId(VisualAction action) => action.IdIn(VisualId);
}
