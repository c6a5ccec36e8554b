using System.Collections.Immutable;
using QsGen.QuickSight.Actions;

namespace QsGen.QuickSight.Visuals;

/// <summary>A visual that reacts to clicks.</summary>
internal abstract class InteractiveVisual : Visual
{
    private protected InteractiveVisual(string key, string title, string subtitle, Origin origin)
        : base(key, title, subtitle, origin)
    {
    }

    /// <summary>What clicks do: at most one left-click action, any number of menu entries, ten in all.</summary>
    public ImmutableArray<VisualAction> Actions { get; init; } = [];

    internal override ImmutableArray<VisualAction> AllActions => Actions;
}
