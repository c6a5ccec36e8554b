using QsGen.Engine.Plans;
using QsGen.Engine.Steps;

namespace QsGen.Cli.Stacks;

/// <summary>What a reviewer looks at first.</summary>
internal static class PlanPlaces
{
    private const string Database = "The database";
    private const string Readers = "What readers see";

    /// <summary>Where a row of a plan stands.</summary>
    public static ReviewPlace Of(ResourceRow row) => row switch
    {
        { Failure: not null } => new(0, "Failed"),
        { Kind: StepKind.Replace or StepKind.Delete or StepKind.DeleteReplaced or StepKind.RemovePendingReplace } =>
            new(1, "Replaced or deleted"),
        { Urn.Type: "qsgen:index:Schema" } => new(2, Database),
        _ when row.Urn.Type.StartsWith("qsgen:", StringComparison.Ordinal) => new(3, Database),
        _ when row.Urn.Type.EndsWith(":Dashboard", StringComparison.Ordinal) => new(4, Readers),
        _ when row.Urn.Type.EndsWith(":Analysis", StringComparison.Ordinal) => new(5, Readers),
        _ => new(6, "Everything else"),
    };
}
