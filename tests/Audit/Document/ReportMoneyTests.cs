using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Tests.Audit.Document;

/// <summary>Amounts in the institution's currency.</summary>
internal sealed class ReportMoneyTests
{
    [TestCase("USD", 2, "$-1,234.50", "$-1,234.50", "Opening")]
    [TestCase("EUR", 2, "-1,234.50", "EUR -1,234.50", "Opening (EUR)")]
    [TestCase("JPY", 0, "-1,234.5", "JPY -1,234.5", "Opening (JPY)")]
    [TestCase("KWD", 3, "-1,234.500", "KWD -1,234.500", "Opening (KWD)")]
    public void Amount_OfACurrency_NamesItOnce(string code, int decimals, string cell, string text, string header)
    {
        var money = new ReportMoney(new(code, decimals));

        Assert.That(
            (money.Cell(-1234.50m), money.Text(-1234.50m), money.Column("Opening", 1).Name), Is.EqualTo((cell, text, header)));
        Assert.That(money.Cell(1200), Is.EqualTo(decimals == 0 ? "1,200" : decimals == 3 ? "1,200.000" : $"{cell[..1].Trim('-')}1,200.00"));
        Assert.That(
            FigureText.Exact(0.125m, FigureKind.Money, money), Is.EqualTo(decimals == 3 ? "0.125" : "0.13"), "as the attached CSV has it");
    }
}
