using QsGen.QuickSight;
using QsGen.QuickSight.Schema;

namespace QsGen.Components.Deployment;

/// <summary>What is wrong with a document, or soon will be.</summary>
/// <param name="FileName">The file that holds the document.</param>
/// <param name="Path">A JSON pointer to the place in it; empty for the whole document.</param>
/// <param name="Rule">The short name of the rule.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="IsError">Whether AWS would refuse the document; otherwise it can be deployed, but will soon not be.</param>
internal sealed record DocumentFinding(string FileName, string Path, string Rule, string Message, bool IsError)
{
    /// <summary>A finding of the schema check.</summary>
    public static DocumentFinding Of(string fileName, SchemaViolation violation) => new(
        fileName, violation.Path, violation.Rule.ToString(), violation.Message, violation.Severity == ViolationSeverity.Error);

    /// <summary>A mistake in the tree of an app, which therefore has no document.</summary>
    public static DocumentFinding Of(string fileName, TreeProblem problem) =>
        new(fileName, "", problem.Rule, problem.Text, IsError: true);

    /// <inheritdoc/>
    public override string ToString() => $"{FileName}: {(Path.Length == 0 ? "" : $"{Path}: ")}{Message} [{Rule}]";
}
