using System.Collections.Immutable;
using QsGen.QuickSight.Actions;
using QsGen.QuickSight.Fields;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Themes;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Emission;

/// <summary>What the parts of a visual need while they are emitted.</summary>
internal sealed class VisualScope(EmissionContext context, SheetId sheetId, Visual visual)
{
    private readonly Dictionary<Field, string> _fieldIds = new(ReferenceEqualityComparer.Instance);

    public TreeIds Ids => context.Ids;

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
            id = Ids.FieldOf(visual, field);
            _fieldIds.Add(field, id);
        }

        return id;
    }

    public string ActionId(VisualAction action) => Ids.ActionOf(visual, action);
}
