using QsGen.Audit.Document;

namespace QsGen.Audit.Figures;

/// <summary>A column of a report's query.</summary>
/// <param name="Name">Its name in SQL and in the attached CSV.</param>
/// <param name="Header">Its header in tables.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">Its share of a table's width, in inches of a page seven inches wide; 0 where only the CSV has it.</param>
/// <param name="IsKey">Whether it is part of what tells rows apart from one report to the next.</param>
internal sealed record FigureColumn(string Name, string Header, FigureKind Kind, double Width = 0, bool IsKey = false)
{
    /// <summary>The column in a table.</summary>
    public ReportColumn In(ReportMoney money) => Kind switch
    {
        FigureKind.Money => money.Column(Header, Width),
        FigureKind.Id => new(Header, ColumnKind.Id, Width),
        FigureKind.Count or FigureKind.Age => new(Header, ColumnKind.Count, Width),
        FigureKind.Day or FigureKind.Minute => new(Header, ColumnKind.Date, Width),
        _ => new(Header, ColumnKind.Text, Width),
    };
}
