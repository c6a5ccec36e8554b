namespace QsGen.Viewer.Frames;

/// <summary>Something that a person can do with a row or a mark.</summary>
/// <param name="Id">The action's id.</param>
/// <param name="Name">What its entry in the menu says.</param>
/// <param name="Trigger">How it is reached.</param>
/// <param name="Opens">Where its target opens.</param>
internal sealed record ActionFrame(string Id, string Name, ActionTrigger Trigger, TargetPlace Opens);
