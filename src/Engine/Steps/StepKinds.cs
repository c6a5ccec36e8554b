namespace QsGen.Engine.Steps;

/// <summary>Facts about kinds of steps.</summary>
internal static class StepKinds
{
    /// <summary>The name in events, plans and the display; Pulumi's own words.</summary>
    public static string Name(this StepKind kind) => kind switch
    {
        StepKind.Same => "same",
        StepKind.Create => "create",
        StepKind.Update => "update",
        StepKind.Delete => "delete",
        StepKind.Replace => "replace",
        StepKind.CreateReplacement => "create-replacement",
        StepKind.DeleteReplaced => "delete-replaced",
        StepKind.Read => "read",
        StepKind.ReadReplacement => "read-replacement",
        StepKind.Refresh => "refresh",
        StepKind.Discard => "discard",
        StepKind.DiscardReplaced => "discard-replaced",
        StepKind.RemovePendingReplace => "remove-pending-replace",
        StepKind.Import => "import",
        StepKind.ImportReplacement => "import-replacement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of step"),
    };

    /// <summary>Whether the step changes something outside the state.</summary>
    public static bool Mutates(this StepKind kind) =>
        kind is StepKind.Create or StepKind.Update or StepKind.Delete or StepKind.CreateReplacement or StepKind.DeleteReplaced;
}
