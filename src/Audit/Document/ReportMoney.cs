using QsGen.Institution;

namespace QsGen.Audit.Document;

/// <summary>How amounts are written: dollars with their sign, in other currencies plain below a header that names it.</summary>
/// <param name="Unit">The institution's currency.</param>
internal sealed record ReportMoney(MoneyUnit Unit)
{
    private bool HasSign => Unit.Sign != Unit.Code;

    /// <summary>An amount in a cell below <see cref="Column"/>: <c>$-1,234.56</c>, <c>-1,234.56</c>, <c>-1,234</c>.</summary>
    public string Cell(decimal amount) =>
        HasSign ? Unit.Write(amount) : Unit.Number(amount);

    /// <summary>An amount that stands alone: <c>$-1,234.56</c>, <c>EUR -1,234.56</c>.</summary>
    public string Text(decimal amount) => Unit.Write(amount);

    /// <summary>A column of amounts: <c>Opening</c>, <c>Opening (EUR)</c>.</summary>
    public ReportColumn Column(string name, double width) => new(HasSign ? name : $"{name} ({Unit.Code})", ColumnKind.Money, width);
}
