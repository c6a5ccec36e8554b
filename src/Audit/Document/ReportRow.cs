using QsGen.Institution;

namespace QsGen.Audit.Document;

/// <summary>A row of a table.</summary>
/// <param name="Cells">A cell for each column.</param>
internal sealed record ReportRow(ValueList<ReportCell> Cells)
{
    /// <summary>A row of plain texts.</summary>
    public ReportRow(params IEnumerable<string> texts)
        : this(texts.Select(text => new ReportCell(text)).ToValueList())
    {
    }
}
