namespace QsGen.QuickSight.Schema;

/// <summary>One place of a document that AWS would refuse.</summary>
/// <param name="Path">A JSON pointer in AWS API names, such as <c>/Definition/Sheets/0/SheetId</c>; empty for the whole document.</param>
/// <param name="Rule">The kind of rule that is broken.</param>
/// <param name="Message">What is wrong there and what would be right.</param>
/// <param name="Severity">Whether the document can't be deployed at all.</param>
internal sealed record SchemaViolation(
    string Path, SchemaRule Rule, string Message, ViolationSeverity Severity = ViolationSeverity.Error)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Path.Length == 0 ? "/" : Path)}: {Message} [{Rule}]";
}
