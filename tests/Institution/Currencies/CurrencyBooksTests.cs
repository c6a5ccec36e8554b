using QsGen.Demo.Generation;
using QsGen.Demo.Loading;
using QsGen.Institution;
using QsGen.Institution.Conversion;
using QsGen.Tests.Demo.Support;

namespace QsGen.Tests.Institution.Currencies;

/// <summary>The books of one currency out of a file with accounts in several.</summary>
internal sealed class CurrencyBooksTests
{
    /// <summary>The law that all else follows from: tables, demo data, sheets and report are those of an institution with that one
    /// currency.</summary>
    [TestCase("EUR")]
    [TestCase("USD")]
    [TestCase("KWD")]
    public void Books_AreThoseOfAFileWithNothingElse(string code)
    {
        var (books, alone) = (ExchangeBank.Books(code), InstitutionLoader.Parse(ExchangeBank.Alone(code), "alone.yaml"));

        Assert.That(alone.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);
        Assert.That(books with { Currencies = [], OtherRoles = [], AreBeside = false }, Is.EqualTo(alone.Model));
        Assert.That(books.Currencies.Select(currency => currency.Code), Is.EqualTo(["EUR", "KWD", "USD"]));
        Assert.That(InstitutionValidator.Validate(books).Where(finding => finding.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void Books_NobodyChose_AreTheInstitutionsAndSayWhatIsLeftOut()
    {
        var loaded = ExchangeBank.Load(null);

        Assert.That(loaded.Model, Is.EqualTo(ExchangeBank.Books("EUR")));
        Assert.That(loaded.Findings.Single(finding => finding.RuleId == "W24").Message, Is.EqualTo(
            "these are the books in EUR; nothing of those in KWD and USD is in them, for no sum mixes two currencies"));
        Assert.That(ExchangeBank.Load("EUR").Findings.Select(finding => finding.RuleId), Does.Not.Contain("W24"));
    }

    [Test]
    public void Books_OfTheFile_GiveWayToThoseAskedFor()
    {
        var text = ExchangeBank.Text.Replace("currency: EUR\nd", "currency: EUR\nbooks: USD\nd", StringComparison.Ordinal);

        Assert.That(InstitutionLoader.Parse(text, "bank.yaml").Model, Is.EqualTo(ExchangeBank.Books("USD")));
        Assert.That(InstitutionLoader.Parse(text, "bank.yaml", books: "KWD").Model, Is.EqualTo(ExchangeBank.Books("KWD")));
        Assert.That(
            InstitutionLoader.Parse(text, "bank.yaml", books: "JPY").Findings.Single(finding => finding.RuleId == "R15").Message,
            Is.EqualTo("no account is in JPY; the accounts are in EUR, KWD, USD"));
    }

    /// <summary>Each amount fits the currency of its accounts: dinars have thousandths, the institution's euros none.</summary>
    [Test]
    public void Amounts_FitTheCurrencyOfTheirAccounts()
    {
        Assert.That(ExchangeBank.Books("KWD").LimitSchedules.Single().Cap, Is.EqualTo(30.125m));
        Assert.That(
            InstitutionLoader.Parse(ExchangeBank.Text.Replace("cap: 150.00", "cap: 150.125"), "bank.yaml").Findings
                .Single(finding => finding.RuleId == "S8").Message,
            Is.EqualTo("nothing smaller than 0.01 can be paid in USD"));
    }

    /// <summary>A file of one currency is what it was, to the text that demo data is known again by.</summary>
    [Test]
    public void OneCurrency_NamedByAnAccount_ChangesNothing()
    {
        var (plain, named) = (
            Harbor.Load(Harbor.Valid).Model!, Harbor.Load(Harbor.Valid.AddKey("{id: vault", "currency: USD") + "books: USD\n").Model!);

        Assert.That(named, Is.EqualTo(plain));
        Assert.That(plain.ToString(), Does.Not.Contain("Books").And.Not.Contain("Currencies"));
        Assert.That(plain.Accounts[0].ToString(), Does.Not.Contain("Currency"));
    }

    /// <summary>Demo data of a currency are as large and as fine as it is, and of its accounts alone.</summary>
    [TestCase("USD", 2)]
    [TestCase("KWD", 3)]
    public void DemoData_AreOfTheirOwnAccountsAndCurrency(string code, int decimals)
    {
        var books = ExchangeBank.Books(code);
        var options = DemoRows.Options(days: 20, scale: 0.05m) with { Scenarios = ["drift"] };
        var rows = new DemoRows(new DemoGenerator(books, options));

        Assert.That(rows.Moved, Is.Not.Empty);
        Assert.That(
            rows.Transactions.Select(row => row.Row.AccountId)
                .Where(id => !id.StartsWith($"{code.ToLowerInvariant()}-", StringComparison.Ordinal)),
            Is.Empty);
        Assert.That(rows.Moved.Where(row => row.AmountMoney != decimal.Round(row.AmountMoney, decimals)), Is.Empty);
        Assert.That(rows.Moved.Where(row => row.AmountMoney != decimal.Round(row.AmountMoney, decimals - 1)), Is.Not.Empty);
        Assert.That(
            DemoFingerprint.Of(books, options), Is.Not.EqualTo(DemoFingerprint.Of(ExchangeBank.Books("EUR"), options)));
    }
}
