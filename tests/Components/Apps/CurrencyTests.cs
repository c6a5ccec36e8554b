using QsGen.Components;
using QsGen.Database.Dialects;
using QsGen.Institution;
using AppContext = QsGen.Components.Shared.AppContext;

namespace QsGen.Tests.Components.Apps;

/// <summary>Amounts say the currency that the institution declares, with its decimals.</summary>
internal sealed class CurrencyTests
{
    [TestCase("EUR", 2)]
    [TestCase("JPY", 0)]
    [TestCase("KWD", 3)]
    public void Definition_OtherCurrency_NamesItAndNoDollars(string code, int decimals)
    {
        var bank = BundledInstitutions.Load(BundledInstitutions.Default) with { Currency = new(code, decimals) };

        var text = string.Concat(AppCatalogue.All.Select(entry =>
            AppDefinition.Of(entry.Build(new AppContext(bank, SqlDialects.DuckDb))).ToJsonString()));

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain("USD").And.Not.Contain("($)"));
            Assert.That(text, Does.Contain($"\"Symbol\":\"{code}\",\"DecimalPlacesConfiguration\":{{\"DecimalPlaces\":{decimals}}}"));
            Assert.That(text, Does.Contain($"Amount ({code})"));
        });
    }
}
