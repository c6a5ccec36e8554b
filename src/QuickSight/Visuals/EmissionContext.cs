using System.Collections.Immutable;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Parameters;
using QsGen.QuickSight.Themes;

namespace QsGen.QuickSight.Visuals;

/// <summary>What nodes need from their app while they are emitted.</summary>
/// <param name="Ids">Ids of all nodes.</param>
/// <param name="Palette">Colours.</param>
/// <param name="DeclaredParameters">Parameters of the app, in order.</param>
internal sealed record EmissionContext(NodeIds Ids, ThemePalette Palette, ImmutableArray<Parameter> DeclaredParameters)
{
    /// <summary>The same, for one visual.</summary>
    public VisualScope ScopeOf(SheetId sheet, Visual visual) => new(this, sheet, visual);
}
