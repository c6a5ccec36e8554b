using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Institution;

namespace QsGen.Tests.Database.Refresh;

/// <summary>
/// Random batches as a bank's ETL might bring them for an institution, in its own rails, roles, templates, chains and keys. Few
/// accounts, days and amounts, so that rows meet each other. Same institution and seed, same batches.
/// </summary>
internal sealed partial class RandomFeed
{
    private const int Days = 8;
    private static readonly string[] Statuses = ["Posted", "Posted", "Posted", "Posted", "Posted", "Pending", "Failed", "Held"];
    private static readonly decimal[] Amounts = [0.01m, 0.02m, 1, 5, 33.33m, 100, 100.5m, 999.99m, 1_000_000];
    private static readonly int[] OldDays = [-300, -84, -83, -82, -81, -1];
    private static readonly FeedMove[] Moves =
    [
        .. Enum.GetValues<FeedMove>(), .. Enumerable.Repeat(FeedMove.Transfer, 6), .. Enumerable.Repeat(FeedMove.Balances, 2),
        FeedMove.ChainChild,
    ];

    private readonly InstitutionModel _institution;
    private readonly Random _random;
    private readonly ImmutableArray<FeedAccount> _accounts;
    private readonly ImmutableArray<Rail> _rails;
    private readonly List<TransactionRow> _legs = [];
    private readonly List<string> _transfers = [];
    private int _number;

    public RandomFeed(InstitutionModel institution, int seed)
    {
        (_institution, _random) = (institution, new Random(seed));
        _accounts = [.. Shuffled(Accounts(institution)).Take(8)];
        var linked = institution.Chains.SelectMany(entry => new[] { entry.Parent.Value, entry.Child.Value }).ToHashSet();
        _rails = [.. Shuffled(institution.Rails).OrderByDescending(rail => linked.Contains(rail.Name.Value)).Take(8)];
    }

    /// <summary>The moves made so far.</summary>
    public HashSet<FeedMove> Made { get; } = [];

    /// <summary>The next batch; rows in load order.</summary>
    public List<object> NextBatch()
    {
        var rows = new List<object>();
        for (var count = _random.Next(1, 12); count > 0; count--)
        {
            var move = Pick(Moves);
            var made = Make(move).ToList();
            rows.AddRange(made);
            if (made.Count > 0)
            {
                Made.Add(move);
            }
        }

        return rows;
    }

    private IEnumerable<object> Make(FeedMove move) => move switch
    {
        FeedMove.Transfer => Transfer(Pick(_rails), Moment(), null),
        FeedMove.BackDated => Transfer(Pick(_rails), Harbor.At(Pick(OldDays), _random.Next(24)), null),
        FeedMove.SplitTransfer => SplitTransfer(),
        FeedMove.TemplateFiring => TemplateFiring(null),
        FeedMove.ChainChild => ChainChild(),
        FeedMove.Balances => Balances(_random.Next(1, Days + 1)),
        FeedMove.OldBalance => Balances(Pick(OldDays)),
        FeedMove.BalanceCorrection => Corrected(balance => balance with { Money = Balance(), ExpectedEodBalance = Expectation() }),
        FeedMove.LongBusinessDay => Corrected(balance => balance with
        {
            BusinessDayEnd = balance.BusinessDayStart.PlusDays(_random.Next(1, 4)).PlusHours(_random.Next(-3, 4)),
        }),
        FeedMove.OddBusinessDay => Balances(_random.Next(1, Days + 1), isOdd: true),
        FeedMove.Limits => Corrected(balance => balance with { Limits = Limits() }),
        FeedMove.Rerole when _random.Next(4) == 0 => Corrected(balance => balance with
        {
            AccountRole = Pick(_accounts).Role,
            AccountParentRole = Pick(_accounts).ParentRole,
            ParentAccountId = _random.Next(2) == 0 ? Pick(_accounts).Id : null,
        }),
        FeedMove.Rerole => [],
        FeedMove.ControlTotals => ControlTotals(),
        FeedMove.ControlTotalChange => ControlTotalChange(),
        FeedMove.Repeat when _legs.Count > 0 => [Keep(Pick(_legs))],
        _ when _legs.Count > 0 => [Keep(Rewritten(move, Pick(_legs)))],
        _ => [],
    };

    private TransactionRow Rewritten(FeedMove move, TransactionRow leg) => move switch
    {
        FeedMove.Restatus => leg with { Status = Pick(Statuses), Supersedes = "Inflight" },
        FeedMove.Bundle => leg with { BundleId = $"b-{_random.Next(3)}", Supersedes = "BundleAssignment" },
        FeedMove.Reparent => leg with { TransferParentId = Parent(), Supersedes = "TechnicalCorrection" },
        FeedMove.Repost => leg with
        {
            Posting = _random.Next(5) == 0 ? Harbor.At(Pick(OldDays), 3) : Moment(),
            TransferCompletion = Moment(),
        },
        FeedMove.MoveToTransfer => leg with { TransferId = Existing(), Supersedes = "TechnicalCorrection" },
        FeedMove.MoveToAccount => On(leg, Pick(_accounts)) with { Supersedes = "TechnicalCorrection" },
        FeedMove.Metadata => leg with { Metadata = Metadata(Pick(_rails)), Supersedes = "TechnicalCorrection" },
        FeedMove.Rename => leg with { AccountName = $"Renamed {_random.Next(3)}", AccountRole = Pick(_accounts).Role },
        _ => leg with { AmountMoney = leg.AmountMoney < 0 ? -Pick(Amounts) : Pick(Amounts), Supersedes = "TechnicalCorrection" },
    };

    private IEnumerable<object> Transfer(Rail rail, LocalDateTime moment, string? parent)
    {
        var transfer = NewTransfer();
        var (status, amount, link) = (Pick(Statuses), Pick(Amounts), parent ?? Parent());
        var accounts = rail is SingleLegRail ? [Of(rail)] : new[] { Of(rail), Of(rail, last: true) };
        return accounts.Select((account, index) => Keep(Leg(
            transfer, rail, account, index == 0 ? -amount : amount, moment.PlusMinutes(index)) with
        {
            Status = status,
            TransferParentId = link,
        }));
    }

    private IEnumerable<object> SplitTransfer()
    {
        var (transfer, moment) = (NewTransfer(), Moment());
        return Enumerable.Range(0, _random.Next(2, 6)).Select(index => Keep(Leg(
            transfer, Pick(_rails), Pick(_accounts), Pick(Amounts) * (_random.Next(2) == 0 ? 1 : -1), moment.PlusHours(index)) with
        {
            Status = Pick(Statuses),
            TransferParentId = _random.Next(3) == 0 ? Parent() : null,
        }));
    }

    private IEnumerable<object> TemplateFiring(string? parent)
    {
        if (_institution.TransferTemplates.IsEmpty)
        {
            return [];
        }

        var template = Pick([.. _institution.TransferTemplates]);
        var transfer = _random.Next(3) == 0 && _transfers.Count > 0 ? Existing() : NewTransfer();
        return template.LegRails.Take(3).Select(name => Keep(Template(template, name, transfer, parent)));
    }

    private TransactionRow Template(TransferTemplate template, RailName name, string transfer, string? parent)
    {
        var rail = _institution.Rails.First(candidate => candidate.Name == name);
        return Leg(transfer, rail, Of(rail), Pick(Amounts) * (_random.Next(2) == 0 ? 1 : -1), Moment()) with
        {
            TemplateName = template.Name.Value,
            TransferType = template.TransferType.Value,
            TransferParentId = parent,
            BundleId = _random.Next(4) == 0 ? "b-0" : null,
        };
    }

    private IEnumerable<object> ChainChild()
    {
        if (_institution.Chains.IsEmpty)
        {
            return [];
        }

        var entry = Pick([.. _institution.Chains]);
        var parents = _legs.Where(leg => (leg.TemplateName ?? leg.RailName) == entry.Parent.Value).ToList();
        var parent = parents.Count > 0 ? Pick(parents).TransferId : null;
        return _institution.Rails.FirstOrDefault(rail => rail.Name.Value == entry.Child.Value) is { } rail
            ? Transfer(rail, Moment(), parent)
            : TemplateFiring(parent);
    }

    private TransactionRow Leg(string transfer, Rail rail, FeedAccount account, decimal amount, LocalDateTime posting) => On(
        new()
        {
            Id = $"{transfer}-{++_number}",
            AccountId = "",
            AccountScope = "",
            AmountMoney = amount,
            AmountDirection = amount < 0 ? "Debit" : "Credit",
            Status = "Posted",
            Posting = posting,
            TransferId = transfer,
            TransferType = rail.TransferType.Value,
            TransferCompletion = _random.Next(3) == 0 ? Moment() : null,
            RailName = rail.Name.Value,
            // Not drawn, so that the stories of a seed stay as they were.
            Origin = _number % 11 == 0 ? "OpeningBalance" : "InternalInitiated",
            Metadata = Metadata(rail),
        },
        account);

    private static TransactionRow On(TransactionRow leg, FeedAccount account) => leg with
    {
        AccountId = account.Id,
        AccountName = account.Name,
        AccountRole = account.Role,
        AccountScope = account.Scope,
        AccountParentRole = account.ParentRole,
    };

    private FeedAccount Of(Rail rail, bool last = false)
    {
        var role = (last ? rail.Roles.Last() : rail.Roles.First()).Value;
        var fitting = _accounts.Where(account => account.Role == role).ToList();
        return fitting.Count > 0 && _random.Next(5) > 0 ? Pick(fitting) : Pick(_accounts);
    }

    private string? Metadata(Rail rail) => _random.Next(4) switch
    {
        0 => null,
        1 => "{}",
        _ => JsonSerializer.Serialize(rail.MetadataKeys.Select(key => key.Value).Append("undeclared").Distinct()
            .Where(_ => _random.Next(4) > 0)
            .ToDictionary(key => key, _ => Pick<object?>(["v-1", "v-2", "it's \"quoted\"", 12, null, new[] { 1 }, true]))),
    };

    private TransactionRow Keep(TransactionRow leg)
    {
        _legs.Add(leg);
        return leg;
    }

    private string NewTransfer()
    {
        _transfers.Add(string.Create(CultureInfo.InvariantCulture, $"t-{_transfers.Count}"));
        return _transfers[^1];
    }

    private string Existing() => string.Create(CultureInfo.InvariantCulture, $"t-{_random.Next(_transfers.Count + 3)}");

    private string? Parent() => _random.Next(2) == 0 ? null : Existing();

    private LocalDateTime Moment() => Harbor.At(_random.Next(1, Days + 1), _random.Next(0, 24 * 4) / 4.0);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private List<T> Shuffled<T>(IEnumerable<T> items) => [.. items.OrderBy(_ => _random.Next())];

    private static IEnumerable<FeedAccount> Accounts(InstitutionModel institution) =>
        institution.Accounts.Select(account => new FeedAccount(
            account.Id.Value, account.DisplayName, account.Role?.Value, Scope(account.Scope), account.ParentRole?.Value,
            Hours(institution, account.Role)))
        .Concat(institution.AccountTemplates.SelectMany((template, index) => Enumerable.Range(1, 2).Select(number => new FeedAccount(
            $"member-{index}-{number}", $"Member {index} {number}", template.Role.Value, Scope(template.Scope), template.ParentRole?.Value,
            Hours(institution, template.Role)))));

    private static int Hours(InstitutionModel institution, RoleName? role) =>
        institution.RoleBusinessDayOffsets.FirstOrDefault(offset => offset.Role == role)?.Hours ?? 0;

    private static string Scope(AccountScope scope) => scope == AccountScope.External ? "external" : "internal";
}
