using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>What a click on a visual does.</summary>
internal abstract class VisualAction
{
    private protected VisualAction(string name, ActionTrigger trigger, SourceLine origin)
    {
        (Name, Trigger, Origin) = (Require.Shown(name, "name of an action", 256), trigger, origin);
    }

    /// <summary>Menu text, or the stable name of a left-click action.</summary>
    public string Name { get; }

    /// <summary>The click that starts it.</summary>
    public ActionTrigger Trigger { get; }

    /// <summary>Name within the visual; give one when two actions of a visual go to the same place by the same click.</summary>
    public string? Key { get; init; }

    /// <summary>An id in place of the derived one.</summary>
    /// <exception cref="TreeException">The id does not fit QuickSight's pattern.</exception>
    public string? Id
    {
        get;
        init => field = Require.Identifier(value, $"id of action '{Name}'");
    }

    /// <summary>The line that wrote this action.</summary>
    public SourceLine Origin { get; }

    /// <summary>Name within the visual.</summary>
    internal string EffectiveKey => Key ?? NaturalKey;

    private protected abstract string NaturalKey { get; }

    /// <summary>Its id, unique within its visual.</summary>
    internal string IdIn(string visualId) => Id ?? NodeIds.Derive("action", visualId, EffectiveKey);

    internal JsonObject Emit(VisualScope scope) => Json.Object(
        ("CustomActionId", scope.ActionId(this)),
        ("Name", Name),
        ("Status", "ENABLED"),
        ("Trigger", Trigger switch
        {
            ActionTrigger.LeftClick => "DATA_POINT_CLICK",
            ActionTrigger.RightClick => "DATA_POINT_MENU",
            _ => throw new InvalidOperationException($"{Trigger} is no trigger"),
        }),
        ("ActionOperations", EmitOperations(scope)));

    private protected abstract JsonArray EmitOperations(VisualScope scope);
}
