namespace QsGen.QuickSight.Schema;

/// <summary>How bad a violation is.</summary>
internal enum ViolationSeverity
{
    /// <summary>The document can be deployed, but will soon not be.</summary>
    Warning,

    /// <summary>The service or the deployment API refuses the document.</summary>
    Error,
}
