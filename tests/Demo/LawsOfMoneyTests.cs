using System.Text.Json;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Demo.Planning;
using QsGen.Institution;
using QsGen.Tests.Demo.Support;

namespace QsGen.Tests.Demo;

/// <summary>What an accountant expects of a bank's rows, whatever the institution.</summary>
[TestFixtureSource(typeof(BundledInstitutions), nameof(BundledInstitutions.Names))]
internal sealed class LawsOfMoneyTests(string institution)
{
    private static readonly string[] Causes = ["overdraft", "nsf", "stop"];

    private InstitutionModel _model = null!;
    private DemoGenerator _generator = null!;
    private DemoRows _rows = null!;

    [OneTimeSetUp]
    public void OneTimeSetUp()
    {
        _model = BundledInstitutions.Load(institution);
        _generator = new DemoGenerator(_model, DemoRows.Options(days: 90, scale: 0.25m) with { Scenarios = [] });
        _rows = new DemoRows(_generator);
    }

    /// <summary>Openings add up to zero, so do transfers of two legs: what is left on any day is what one-leg rails moved.</summary>
    [Test]
    public void Books_EveryDay_AddUpToWhatOneLegRailsMoved()
    {
        var single = _model.Rails.OfType<SingleLegRail>().Select(rail => rail.Name.Value).ToHashSet();
        var (all, stated) = (0m, 0m);
        foreach (var day in _rows.Posted.GroupBy(row => row.Posting.Date).OrderBy(day => day.Key))
        {
            all += day.Sum(row => row.AmountMoney);
            stated += day.Where(row => single.Contains(row.RailName)).Sum(row => row.AmountMoney);
            Assert.That(all, Is.EqualTo(stated), $"{day.Key}");
        }
    }

    /// <summary>Flows balance over weeks: deposits neither dry up nor pile up, in a quarter or in two years.</summary>
    [TestCase(90)]
    [TestCase(730)]
    public void Balances_OfCustomers_KeepTheirRange(int days)
    {
        var generator = new DemoGenerator(_model, DemoRows.Options(days, scale: 0.15m) with { Scenarios = [] });
        var openings = generator.Plan.Openings.All.ToLookup(opening => opening.Account.Role, opening => opening.Cents / 100m);
        var roles = _model.AccountTemplates.Where(template => template.ExpectedEodBalance is null).Select(template => template.Role.Value)
            .ToHashSet();
        foreach (var day in generator.Segments().SelectMany(segment => segment.Days))
        {
            // Balances follow from the legs, which must be made first.
            _ = day.Transactions.Count();
            foreach (var role in day.Balances.ToList().GroupBy(row => row.AccountRole).Where(role => roles.Contains(role.Key!)))
            {
                var opening = openings[role.Key].Sum();
                Assert.That(role.Sum(row => row.Money), Is.InRange(opening / 10, opening * 2.5m), $"{role.Key} on {day.Day}");
            }
        }
    }

    [Test]
    public void Amounts_OfLegs_AreNeverZero() =>
        Assert.That(_rows.Transactions.Where(row => row.Row.AmountMoney == 0).Select(row => row.Row.Id), Is.Empty);

    /// <summary>In yen there is nothing smaller than one, and amounts are the larger for it.</summary>
    [Test]
    public void Amounts_OfACurrencyWithoutCents_AreWhole()
    {
        var generator = new DemoGenerator(
            _model with { Currency = new("JPY", 0) }, DemoRows.Options(days: 20, scale: 0.05m) with { Scenarios = ["drift", "fan-out"] });
        var rows = new DemoRows(generator);

        Assert.That(
            rows.Transactions.Select(row => row.Row.AmountMoney).Concat(rows.Balances.Select(row => row.Row.Money))
                .Where(amount => amount != decimal.Truncate(amount)),
            Is.Empty);
        Assert.That(rows.Moved.Max(row => row.AmountMoney), Is.GreaterThan(10_000));
        Assert.That(
            generator.Scenarios.Planted.Single(scenario => scenario.Name == "drift").Rows[0].Columns["drift"], Is.EqualTo("7500.00"));
        Assert.That(_rows.Moved.Count(row => row.AmountMoney != decimal.Truncate(row.AmountMoney)), Is.Positive, "dollars have cents");
    }

    /// <summary>A thousand fils make a dinar; cents would be their tens.</summary>
    [Test]
    public void Amounts_OfACurrencyWithThousandths_HaveThem()
    {
        var generator = new DemoGenerator(
            _model with { Currency = new("KWD", 3) }, DemoRows.Options(days: 20, scale: 0.05m) with { Scenarios = ["drift"] });
        var rows = new DemoRows(generator);

        Assert.That(rows.Moved.Count(row => row.AmountMoney != decimal.Round(row.AmountMoney, 2)), Is.Positive);
        Assert.That(rows.Transactions.Where(row => row.Row.AmountMoney != decimal.Round(row.Row.AmountMoney, 3)), Is.Empty);
        Assert.That(
            generator.Scenarios.Planted.Single().Rows[0].Columns["drift"], Is.EqualTo("7.500").And.Not.EqualTo("75.00"));
    }

    [Test]
    public void Cash_IsPaidInNotes() => Assert.That(
        _rows.Moved.Where(row => row.TransferType.StartsWith("cash_", StringComparison.Ordinal) && row.AmountMoney % 10 != 0)
            .Select(row => (row.Id, row.AmountMoney)),
        Is.Empty);

    [Test]
    public void Payments_GoToSomebodyElse() => Assert.That(
        _rows.Moved.GroupBy(row => row.TransferId)
            .Where(transfer => transfer.Where(row => row.AmountMoney < 0).Select(row => row.AccountId)
                .Intersect(transfer.Where(row => row.AmountMoney > 0).Select(row => row.AccountId)).Any())
            .Select(transfer => transfer.Key),
        Is.Empty);

    [Test]
    public void PostedVersions_OfWhatWasPending_PostLater()
    {
        var versions = _rows.Transactions.Select(row => row.Row).GroupBy(row => row.Id)
            .Where(group => group.First().Status == "Pending" && group.Last().Status == "Posted").ToList();

        Assert.That(versions.Where(group => group.Last().Posting <= group.First().Posting).Select(group => group.Key), Is.Empty);
        Assert.That(versions, Is.Not.Empty);
    }

    [Test]
    public void Weekends_KnowOnlyWhatGoesOnThen()
    {
        var calendar = _generator.Plan.Calendar;
        var rests = _generator.Plan.Rails.Where(rail => rail.Rhythm.Days is ActiveDays.Business).Select(rail => rail.Name).ToHashSet();
        var free = _rows.Moved.Where(row => !calendar.IsBusinessDay(row.Posting.Date)).ToList();

        Assert.That(free.Where(row => rests.Contains(row.RailName)).Select(row => row.Id), Is.Empty);
        if (institution == BundledInstitutions.Story)
        {
            Assert.That(
                free.Where(row => row.TransferType == "sale").Select(row => row.Posting.DayOfWeek).Distinct(),
                Is.SupersetOf(new[] { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday }));
        }
    }

    /// <summary>An item comes back for lack of funds where the account, without it, holds less than the item.</summary>
    [Test]
    public void Returns_ForLackOfFunds_HitAccountsThatLackThem()
    {
        foreach (var item in _rows.Posted.Where(row => row.TransferType.Contains("nsf") && row.AmountMoney < 0))
        {
            var held = _rows.Posted.Where(row => row.AccountId == item.AccountId && row.Posting < item.Posting).Sum(row => row.AmountMoney);
            var before = _rows.CurrentBalances.Where(row => row.AccountId == item.AccountId && row.BusinessDayEnd <= item.Posting)
                .MaxBy(row => row.BusinessDayEnd)!.Money;
            Assert.That(Math.Min(held, before), Is.LessThan(-2 * item.AmountMoney), item.Id);
        }
    }

    /// <summary>Nothing happened in a clean bank that a fee could be for, but that a month ended.</summary>
    [Test]
    public void Fees_HaveACause()
    {
        var fees = _rows.Moved.Where(row => row.TransferType == "fee").ToList();
        var calendar = _generator.Plan.Calendar;

        Assert.That(fees.Where(row => Causes.Any(cause => row.Metadata!.Contains(cause))).Select(row => row.Metadata), Is.Empty);
        Assert.That(fees.Where(row => calendar.AddBusinessDays(row.Posting.Date, 1).Month == row.Posting.Date.Month)
            .Select(row => row.Id), Is.Empty);
        Assert.That(fees.GroupBy(row => (row.AccountId, row.Posting.Month)).Where(month => month.Count() > 1).Select(month => month.Key),
            Is.Empty);
    }

    [Test]
    public void Periods_AreThoseOfTheirRows()
    {
        foreach (var row in _rows.Moved.Where(row => row.Metadata is not null && row.TransferParentId is null && row.TemplateName is null))
        {
            using var metadata = JsonDocument.Parse(row.Metadata!);
            foreach (var value in metadata.RootElement.EnumerateObject()
                .Where(key => key.Name.EndsWith("_period", StringComparison.Ordinal)))
            {
                Assert.That(value.Value.GetString(), Does.StartWith($"{row.Posting:uuuu-MM}"), row.Id);
            }
        }
    }

    /// <summary>Pay is called so on paydays only and rent on the first business day of a month, and is the same each time.</summary>
    [TestCase("Payroll")]
    [TestCase("Rent")]
    public void RegularPayments_AreCalledSoWhenTheyAre(string memo)
    {
        var calendar = _generator.Plan.Calendar;
        var called = _rows.Moved.Where(row => row.AccountScope == "internal"
            && row.Metadata?.Contains($"\"memo\":\"{memo}\"") == true).ToList();
        var days = calendar.BusinessDays.Where(day => memo == "Rent" ? Season.IsRentDay(day, calendar) : Season.IsPayday(day, calendar));

        Assert.That(called.Select(row => row.Posting.Date).Except(days), Is.Empty);
        Assert.That(
            called.GroupBy(row => row.AccountId).Where(account => account.Select(row => row.AmountMoney).Distinct().Count() > 1), Is.Empty);
        Assert.That(called.Any(), Is.EqualTo(institution == BundledInstitutions.Story));
    }

    [Test]
    public void Accounts_HaveNamesOfTheirOwn()
    {
        var generator = new DemoGenerator(_model, DemoRows.Options(days: 20, scale: 3));
        var accounts = generator.Plan.Book.All.Select(account => (account.Id, account.Name))
            .Concat(new DemoRows(generator).Transactions.Select(row => (Id: row.Row.AccountId, Name: row.Row.AccountName!)))
            .Distinct().ToList();

        Assert.That(
            accounts.GroupBy(account => account.Name).Where(named => named.Count() > 1)
                .Select(named => string.Join(", ", named.Select(account => $"{account.Id} {account.Name}"))),
            Is.Empty);
    }

    /// <summary>Numbers of checks rise, message ids of wires hold their day, and a bank is called by its name.</summary>
    [Test]
    public void Metadata_LooksLikeABanks()
    {
        Assume.That(institution, Is.EqualTo(BundledInstitutions.Story));
        string? Value(TransactionRow row, string key)
        {
            using var metadata = JsonDocument.Parse(row.Metadata ?? "{}");
            return metadata.RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
        }

        List<(LocalDateTime At, string Text)> Values(string key) =>
            [.. _rows.Moved.Where(row => row.AmountMoney < 0).OrderBy(row => row.Posting.Date).ThenBy(row => row.Id, StringComparer.Ordinal)
                .Select(row => (row.Posting, Value(row, key))).Where(value => value.Item2 is not null)
                .Select(value => (value.Posting, value.Item2!))];
        var checks = Values("check_number").Select(value => value.Text).ToList();

        Assert.That(checks, Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal).And.Unique.And.All.Match("^[0-9]{8}$"));
        Assert.That(
            Values("fedwire_omad").Where(value => !value.Text.StartsWith($"{value.At:uuuuMMdd}", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Values("beneficiary_bank").Select(value => value.Text).Distinct(), Is.EqualTo(new[] { "Farmers Exchange Bank" }));
        Assert.That(Values("payee_address").Select(value => value.Text), Is.All.Match("^[0-9]+ [A-Z].*, [A-Z]"));
    }

    /// <summary>One settlement is about one card brand, as each sale is.</summary>
    [Test]
    public void Settlements_AreOfOneBrand()
    {
        var brands = _rows.Moved.Where(row => row.Metadata?.Contains("card_brand") == true)
            .ToLookup(
                row => row.BundleId ?? row.TransferId,
                row => JsonDocument.Parse(row.Metadata!).RootElement.GetProperty("card_brand").GetString());

        Assert.That(brands.Where(bundle => bundle.Distinct().Count() > 1).Select(bundle => bundle.Key), Is.Empty);
        Assert.That(brands.Any(), Is.EqualTo(institution == BundledInstitutions.Story));
    }

    /// <summary>What the bank has at the Federal Reserve is what the Federal Reserve has of the bank.</summary>
    [Test]
    public void Mirrors_Mirror()
    {
        Assume.That(institution, Is.EqualTo(BundledInstitutions.Story));
        decimal Held(string account, LocalDate day) =>
            _rows.CurrentBalances.Single(row => row.AccountId == account && row.BusinessDayStart.Date == day).Money;

        Assert.That(
            _generator.Plan.Calendar.Days.Where(day => Held("gl-1010-cash-due-frb", day) != -Held("ext-frb-snb-master", day)), Is.Empty);
    }
}
