using QsGen.Engine.Steps;

namespace QsGen.Engine.Plans;

/// <summary>Signs and words for what happens to resources.</summary>
internal static class PlanWords
{
    public static string Symbol(StepKind kind) => kind switch
    {
        StepKind.Create => "+",
        StepKind.Update => "~",
        StepKind.Delete or StepKind.RemovePendingReplace => "-",
        StepKind.Replace => "+-",
        StepKind.CreateReplacement => "++",
        StepKind.DeleteReplaced => "--",
        StepKind.Read => ">",
        StepKind.ReadReplacement => ">>",
        StepKind.Refresh => "~",
        StepKind.Discard or StepKind.DiscardReplaced => "<",
        StepKind.Import => "=",
        StepKind.ImportReplacement => "=>",
        StepKind.Same => " ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of step"),
    };

    /// <summary>What is being done, for a step under way.</summary>
    public static string Present(StepKind kind) => kind switch
    {
        StepKind.Create => "creating",
        StepKind.Update => "updating",
        StepKind.Delete => "deleting",
        StepKind.Replace => "replacing",
        StepKind.CreateReplacement => "creating replacement",
        StepKind.DeleteReplaced => "deleting original",
        StepKind.Read or StepKind.ReadReplacement => "reading",
        StepKind.Refresh => "refreshing",
        StepKind.Discard or StepKind.DiscardReplaced => "discarding",
        StepKind.RemovePendingReplace => "removing",
        StepKind.Import or StepKind.ImportReplacement => "importing",
        StepKind.Same => "checking",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of step"),
    };

    /// <summary>What was done.</summary>
    public static string Past(StepKind kind) => kind switch
    {
        StepKind.Create => "created",
        StepKind.Update => "updated",
        StepKind.Delete => "deleted",
        StepKind.Replace => "replaced",
        StepKind.CreateReplacement => "created replacement",
        StepKind.DeleteReplaced => "deleted original",
        StepKind.Read or StepKind.ReadReplacement => "read",
        StepKind.Refresh => "changed outside",
        StepKind.Discard or StepKind.DiscardReplaced => "discarded",
        StepKind.RemovePendingReplace => "removed",
        StepKind.Import or StepKind.ImportReplacement => "imported",
        StepKind.Same => "unchanged",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of step"),
    };

    /// <summary>What would be done.</summary>
    public static string Future(StepKind kind) => kind switch
    {
        StepKind.Refresh => "changed outside",
        StepKind.Same => "unchanged",
        StepKind.Create => "to create",
        StepKind.Update => "to update",
        StepKind.Delete => "to delete",
        StepKind.Replace => "to replace",
        StepKind.CreateReplacement => "to create as replacement",
        StepKind.DeleteReplaced => "to delete as original",
        StepKind.Read or StepKind.ReadReplacement => "to read",
        StepKind.Discard or StepKind.DiscardReplaced => "to discard",
        StepKind.RemovePendingReplace => "to remove",
        StepKind.Import or StepKind.ImportReplacement => "to import",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of step"),
    };
}
