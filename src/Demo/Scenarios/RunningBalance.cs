using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;
using QsGen.Demo.Baseline;

namespace QsGen.Demo.Scenarios;

/// <summary>The running balance of one account of a scenario; asked for day by day, ascending.</summary>
internal sealed class RunningBalance
{
    private readonly List<(LocalDate Day, long Cents)> _posted;
    private long _cents;
    private int _next;

    /// <summary>The balance from the current versions of the account's posted legs.</summary>
    public RunningBalance(IEnumerable<TransactionRow> rows, DemoAccount account) => _posted = [.. rows
        .Where(row => row.AccountId == account.Id).GroupBy(row => row.Id).Select(versions => versions.Last())
        .Where(row => row.Status == LegStatus.Posted)
        .Select(row => (row.Posting.Date, Cents.FromMoney(row.AmountMoney, account.Currency))).OrderBy(leg => leg.Date)];

    /// <summary>The balance at the end of a day.</summary>
    public long At(LocalDate day)
    {
        for (; _next < _posted.Count && _posted[_next].Day <= day; _next++)
        {
            _cents += _posted[_next].Cents;
        }

        return _cents;
    }
}
