using System.Text.Json.Nodes;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Feed;

/// <summary>Makes the balances that belong to example legs: one per internal account and business day, parents included.</summary>
internal sealed class ExampleBalances(InstitutionFacts facts, ExampleAccounts accounts)
{
    /// <summary>The balances after all legs, ordered by account and day.</summary>
    /// <param name="legs">At least one posted leg; later versions of a leg replace earlier ones.</param>
    public IEnumerable<DailyBalanceRow> After(IEnumerable<TransactionRow> legs)
    {
        var posted = legs.GroupBy(leg => leg.Id).Select(versions => versions.Last()).Where(leg => leg.Status == "Posted").ToList();
        var touched = posted.Where(leg => leg.AccountScope == "internal")
            .Select(leg => Account(leg))
            .Distinct()
            .ToList();
        var parents = touched.SelectMany(account => Above(account.Role)).Distinct()
            .Where(role => touched.All(account => account.Role != role))
            .Select(role => accounts.Of(role))
            .Where(account => account.Scope == "internal");
        return touched.Concat(parents)
            .OrderBy(account => account.Id, StringComparer.Ordinal)
            .SelectMany(account => Days(account.Role, posted).Select(start => Row(account, start, posted)));
    }

    private ExampleAccount Account(TransactionRow leg)
    {
        var role = new RoleName(leg.AccountRole!);
        var first = accounts.Of(role);
        return first.Id == leg.AccountId ? first : accounts.Of(role, 2);
    }

    private DailyBalanceRow Row(ExampleAccount account, LocalDateTime start, List<TransactionRow> posted) => new()
    {
        AccountId = account.Id,
        AccountName = account.Name,
        AccountRole = account.Role.Value,
        AccountScope = account.Scope,
        AccountParentRole = account.ParentRole?.Value,
        ExpectedEodBalance = account.ExpectedBalance,
        BusinessDayStart = start,
        BusinessDayEnd = start.PlusDays(1),
        Money = posted
            .Where(leg => leg.Posting < start.PlusDays(1) && leg.AccountScope == "internal")
            .Where(leg => leg.AccountId == account.Id || Above(new(leg.AccountRole!)).Contains(account.Role))
            .Sum(leg => leg.AmountMoney),
        Limits = LimitsOf(account),
    };

    private IEnumerable<LocalDateTime> Days(RoleName role, List<TransactionRow> posted)
    {
        var hours = facts.Model.RoleBusinessDayOffsets.FirstOrDefault(offset => offset.Role == role)?.Hours ?? 0;
        var days = posted.Select(leg => leg.Posting.PlusHours(-hours).Date).ToList();
        for (var day = days.Min(); day <= days.Max(); day = day.PlusDays(1))
        {
            yield return day.AtMidnight().PlusHours(hours);
        }
    }

    private string? LimitsOf(ExampleAccount account)
    {
        var caps = facts.Model.LimitSchedules.Where(limit =>
                limit.ParentRole == account.Role && limit.Direction is LimitDirection.Outbound)
            .Select(limit => KeyValuePair.Create(limit.TransferType.Value, (JsonNode?)limit.Cap))
            .ToList();
        return caps.Count == 0 ? null : new JsonObject(caps).ToJsonString();
    }

    // Parents that lead back to themselves are an error elsewhere; here they only must not hang.
    private IEnumerable<RoleName> Above(RoleName role)
    {
        var seen = new HashSet<RoleName> { role };
        while (accounts.Of(role).ParentRole is { } parent && seen.Add(parent))
        {
            yield return parent;
            role = parent;
        }
    }
}
