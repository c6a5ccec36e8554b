using QsGen.Institution;

namespace QsGen.Audit.Document;

/// <summary>A line of a panel.</summary>
/// <param name="Name">What is said.</param>
/// <param name="Value">What it is.</param>
internal sealed record ReportFact(string Name, ValueList<TextRun> Value)
{
    /// <summary>A line whose value is plain text.</summary>
    public ReportFact(string name, string value)
        : this(name, [new TextRun(value)])
    {
    }
}
