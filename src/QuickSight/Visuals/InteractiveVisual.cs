using System.Collections.Immutable;

namespace QsGen.QuickSight.Visuals;

/// <summary>A visual that reacts to clicks.</summary>
internal abstract class InteractiveVisual : Visual
{
    /// <summary>Largest number of actions of a visual.</summary>
    public const int MaximumActions = 10;

    private protected InteractiveVisual(string key, string title, string subtitle, SourceLine origin)
        : base(key, title, subtitle, origin)
    {
    }

    /// <summary>What clicks do: at most one left-click action, any number of menu entries, ten in all.</summary>
    /// <exception cref="TreeException">
    /// More than one left-click action, more than ten actions, a menu entry where QuickSight shows no menu, or a drill that
    /// reads a field of another visual.
    /// </exception>
    public ImmutableArray<VisualAction> Actions
    {
        get;
        init => field = Checked(value);
    } = [];

    internal override ImmutableArray<VisualAction> AllActions => Actions;

    /// <summary>Whether entries of the right-click menu work on this kind of visual.</summary>
    private protected virtual bool HasMenu => true;

    private ImmutableArray<VisualAction> Checked(ImmutableArray<VisualAction> actions)
    {
        Require.That(actions.Length <= MaximumActions, $"{Describe()} has {actions.Length} actions; QuickSight takes {MaximumActions}");
        Require.That(actions.Count(action => action.Trigger is ActionTrigger.LeftClick) <= 1,
            $"{Describe()} has more than one left-click action; QuickSight takes one");
        foreach (var action in actions)
        {
            Require.That(HasMenu || action.Trigger is ActionTrigger.LeftClick,
                $"action '{action.Name}' of {Describe()} is a menu entry, which does nothing on this kind of visual; use a left click");
            foreach (var write in action is Drill drill ? drill.Writes : [])
            {
                if (write.Source is { } source)
                {
                    RequireOwn(source, $"drill '{action.Name}'");
                }
            }
        }

        return actions;
    }
}
