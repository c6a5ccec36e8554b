using System.Text.Json;
using QsGen.Database.Schema;

namespace QsGen.Tests.Database.Refresh;

/// <content>What a feed says of accounts and business days: balances, and totals to check the legs against.</content>
internal sealed partial class RandomFeed
{
    private readonly List<DailyBalanceRow> _balances = [];
    private readonly List<ControlTotal> _told = [];

    private IEnumerable<object> Balances(int day, bool isOdd = false)
    {
        foreach (var account in _accounts.Where(_ => _random.Next(4) > 0))
        {
            var start = Harbor.At(day, isOdd ? _random.Next(24) : account.StartHour);
            var balance = new DailyBalanceRow
            {
                AccountId = account.Id,
                AccountName = account.Name,
                AccountRole = account.Role,
                AccountScope = account.Scope,
                AccountParentRole = account.ParentRole,
                BusinessDayStart = start,
                BusinessDayEnd = start.PlusDays(isOdd ? _random.Next(1, 4) : 1),
                Money = Balance(),
                ExpectedEodBalance = Expectation(),
                Limits = _random.Next(4) == 0 ? Limits() : null,
                ParentAccountId = _random.Next(4) == 0 ? Pick(_accounts).Id : null,
            };
            _balances.Add(balance);
            yield return balance;
        }
    }

    private IEnumerable<object> Corrected(Func<DailyBalanceRow, DailyBalanceRow> change)
    {
        if (_balances.Count == 0)
        {
            yield break;
        }

        var balance = change(Pick(_balances)) with { Supersedes = "TechnicalCorrection" };
        _balances.Add(balance);
        yield return balance;
    }

    // Most of the days that balances have, some of another hour or length, which may overlap.
    private IEnumerable<object> ControlTotals()
    {
        foreach (var account in _accounts.Where(_ => _random.Next(2) == 0))
        {
            var isOdd = _random.Next(4) == 0;
            var start = Harbor.At(_random.Next(1, Days + 1), isOdd ? _random.Next(24) : account.StartHour);
            yield return Tell(new(account.Id, start, start.PlusDays(isOdd ? _random.Next(1, 4) : 1), Legs(), Total(), Total()));
        }
    }

    private IEnumerable<object> ControlTotalChange()
    {
        if (_told.Count == 0)
        {
            yield break;
        }

        var told = Pick(_told);
        yield return Tell(_random.Next(4) switch
        {
            0 => told with { IsWithdrawn = true },
            1 => told with { End = told.Start.PlusDays(_random.Next(1, 3)) },
            2 => told with { Legs = Legs(), IsWithdrawn = false },
            _ => told with { Debits = Total(), Credits = Total(), IsWithdrawn = false },
        });
    }

    private ControlTotal Tell(ControlTotal told)
    {
        _told.Add(told);
        return told;
    }

    private int Legs() => _random.Next(3);

    private decimal Total() => _random.Next(2) == 0 ? 0 : Pick(Amounts);

    private string Limits() => JsonSerializer.Serialize(_rails.Select(rail => rail.TransferType.Value).Distinct()
        .Where(_ => _random.Next(2) == 0)
        .ToDictionary(type => type, _ => Pick<object?>([0, 1, 50, "5.005", 100.004m, -1, "much", null, 1e30, true])));

    private decimal? Expectation() => _random.Next(4) == 0 ? 100 : null;

    private decimal Balance() => _random.Next(-50, 400);
}
