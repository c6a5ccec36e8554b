using QsGen.Demo.Generation;
using QsGen.Demo.Planning;

namespace QsGen.Tests.Demo.Support;

/// <summary>What holds for the money of any bank, judged from rows in the plainest way.</summary>
internal sealed class LawOracle(DemoGenerator generator, DemoRows rows)
{
    public IEnumerable<Violation> Violations() => [.. Rest(), .. SelfPayments(), .. LaterVersions(), .. Openings()];

    /// <summary>What other banks take part in rests on weekends and holidays.</summary>
    private IEnumerable<Violation> Rest()
    {
        var rests = generator.Plan.Rails.Where(rail => rail.Rhythm.Days is ActiveDays.Business).Select(rail => rail.Name).ToHashSet();
        return rows.Moved.Where(row => row.TemplateName is null && rests.Contains(row.RailName)
                && !generator.Plan.Calendar.IsBusinessDay(row.Posting.Date))
            .Select(row => new Violation("weekend", row.Id));
    }

    private IEnumerable<Violation> SelfPayments() => rows.Moved.Where(row => row.TemplateName is null).GroupBy(row => row.TransferId)
        .Where(transfer => transfer.Where(row => row.AmountMoney < 0).Select(row => row.AccountId)
            .Intersect(transfer.Where(row => row.AmountMoney > 0).Select(row => row.AccountId)).Any())
        .Where(transfer => generator.Plan.Rails.First(rail => rail.Name == transfer.First().RailName) is var rail
            && rail.Debit!.Accounts.Length > 1 && rail.Credit!.Accounts.Length > 1)
        .Select(transfer => new Violation("self payment", transfer.Key));

    private IEnumerable<Violation> LaterVersions() => rows.Transactions.Select(row => row.Row).GroupBy(row => row.Id)
        .Where(versions => versions.First().Status == "Pending" && versions.Last().Status == "Posted"
            && versions.Last().Posting <= versions.First().Posting)
        .Select(versions => new Violation("in-flight time", versions.Key));

    private IEnumerable<Violation> Openings()
    {
        var openings = rows.Posted.Where(row => row.Origin == "OpeningBalance").ToList();
        return generator.Plan.Book.All.Any(account => !account.IsInternal) && openings.Sum(row => row.AmountMoney) != 0
            ? [new("openings", "do not add up to zero")]
            : openings.CountBy(row => row.AccountId).Where(count => count.Value > 1).Select(count => new Violation("openings", count.Key));
    }
}
