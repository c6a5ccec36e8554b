using System.Globalization;
using QsGen.Database.Schema;

namespace QsGen.Tests.Database.Refresh;

/// <summary>Random batches as a bank's ETL might bring them: new, late, corrected, re-parented, bundled, failed, and balances.</summary>
internal sealed class HarborDays(int seed)
{
    private static readonly string[] Accounts = ["m-1", "m-2", "m-3", "till", "vault", "street"];
    private static readonly string[] Rails = ["DepositIn", "PayOut", "ReturnIn", "NightSweep"];
    private static readonly string[] Statuses = ["Posted", "Posted", "Posted", "Posted", "Pending", "Failed", "Held"];

    private readonly Random _random = new(seed);
    private readonly List<TransactionRow> _legs = [];
    private readonly List<DailyBalanceRow> _balances = [];
    private int _transfers;

    /// <summary>The next batch; rows in load order.</summary>
    public List<object> NextBatch()
    {
        var rows = new List<object>();
        for (var count = _random.Next(1, 12); count > 0; count--)
        {
            rows.AddRange(_random.Next(10) switch
            {
                < 4 => Transfer(),
                4 => SplitTransfer(),
                5 => Dues(),
                6 or 7 when _legs.Count > 0 => [Corrected()],
                8 when _balances.Count > 0 => [CorrectedBalance()],
                _ => Balances(),
            });
        }

        return rows;
    }

    private IEnumerable<object> Transfer()
    {
        var id = NewId();
        var rail = Pick(Rails);
        var moment = Moment();
        var status = Pick(Statuses);
        var parent = Parent();
        return Harbor.Move(id, Pick(Accounts), Pick(Accounts), Amount(), moment, rail)
            .Select(leg => Keep(leg with { Status = status, TransferParentId = parent, Metadata = Metadata(rail) }));
    }

    private IEnumerable<object> SplitTransfer()
    {
        var id = NewId();
        var moment = Moment();
        return Enumerable.Range(0, _random.Next(2, 6)).Select(index => Keep(Harbor.Leg(
            $"{id}-{index}", Pick(Accounts), Amount() * (_random.Next(2) == 0 ? 1 : -1), moment.PlusHours(index), id, Pick(Rails))));
    }

    private IEnumerable<object> Dues()
    {
        var id = _random.Next(3) == 0 && _transfers > 0 ? Existing() : NewId();
        yield return Keep(Harbor.Leg($"{id}-u{_legs.Count}", Pick(Accounts[..3]), -Amount(), Moment(), id, "DuesLeg") with
        {
            TemplateName = _random.Next(2) == 0 ? "DuesCycle" : null,
            TransferParentId = Parent(),
            Metadata = """{"cycle_no": "c-1", "other": 3}""",
            BundleId = _random.Next(4) == 0 ? "b-0" : null,
        });
    }

    private TransactionRow Corrected()
    {
        var leg = Pick(_legs);
        var next = _random.Next(7) switch
        {
            0 => leg with { Status = Pick(Statuses), Supersedes = "Inflight" },
            1 => leg with { BundleId = $"b-{_random.Next(3)}", Supersedes = "BundleAssignment" },
            2 => leg with { TransferParentId = Parent(), Supersedes = "TechnicalCorrection" },
            3 => leg with { Posting = Moment(), Supersedes = "TechnicalCorrection" },
            4 => leg with { TransferId = Existing(), Supersedes = "TechnicalCorrection" },
            5 => leg with
            {
                AccountId = "m-2",
                AccountName = $"Renamed {_random.Next(3)}",
                AccountRole = "Member",
                AccountScope = "internal",
                AccountParentRole = "Vault"
            },
            _ => leg with
            {
                AmountMoney = leg.AmountMoney < 0 ? -Amount() : Amount(),
                Supersedes = "TechnicalCorrection",
                Metadata = Metadata("DepositIn")
            },
        };
        return Keep(next);
    }

    private IEnumerable<object> Balances()
    {
        var day = _random.Next(1, 9);
        foreach (var account in Accounts.Where(_ => _random.Next(4) > 0))
        {
            var balance = Harbor.Balance(account, day, _random.Next(-50, 400), account == "till" ? 17 : 0) with
            {
                ExpectedEodBalance = _random.Next(4) == 0 ? 100 : null,
            };
            _balances.Add(balance);
            yield return balance;
        }
    }

    private DailyBalanceRow CorrectedBalance()
    {
        var balance = Pick(_balances) with { Money = _random.Next(-50, 400), Supersedes = "TechnicalCorrection" };
        return _random.Next(3) == 0 ? balance with { BusinessDayEnd = balance.BusinessDayStart.PlusDays(3) } : balance;
    }

    private TransactionRow Keep(TransactionRow leg)
    {
        _legs.Add(leg);
        return leg;
    }

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"t-{++_transfers}");

    private string Existing() => string.Create(CultureInfo.InvariantCulture, $"t-{_random.Next(1, Math.Max(2, _transfers + 3))}");

    private string? Parent() => _random.Next(2) == 0 ? null : Existing();

    private string? Metadata(string rail) => (rail, _random.Next(3)) switch
    {
        (_, 0) => null,
        ("DepositIn", 1) => """{"slip no": "s-1", "o'clock": "noon"}""",
        _ => $$"""{"slip no": "s-{{_random.Next(3)}}", "nested": {"a": 1} }""",
    };

    private NodaTime.LocalDateTime Moment() => Harbor.At(_random.Next(1, 9), _random.Next(0, 24 * 4) / 4.0);

    private decimal Amount() => _random.Next(1, 20_000) / 100m;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
