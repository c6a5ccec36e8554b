using System.Text.Json;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Tests.Demo.Support;

/// <summary>The flow checks (chains, templates, sweeps, declarations never used) recomputed from rows in the plainest way.</summary>
internal sealed class FlowOracle(InstitutionModel institution, DemoRows rows)
{
    private readonly ILookup<string, TransactionRow> _byTransfer = rows.Moved.ToLookup(row => row.TransferId);

    public IEnumerable<Violation> Violations() =>
    [
        .. Conservation(), .. Orphans(), .. XorGroups(), .. DeadRails(), .. DeadKeys(), .. DeadBundles(), .. DeadLimits(),
        .. Vocabulary(), .. BundleTotals(), .. Versions(), .. Requirements(), .. RolesOfRails(),
    ];

    private IEnumerable<Violation> Conservation()
    {
        var rails = institution.Rails.ToDictionary(rail => rail.Name.Value);
        var templates = institution.TransferTemplates.ToDictionary(template => template.Name.Value);
        foreach (var transfer in rows.Moved.Where(row => row.Status == "Posted").GroupBy(row => row.TransferId))
        {
            var first = transfer.First();
            var net = transfer.Sum(row => row.AmountMoney);
            decimal? expected = first.TemplateName is { } name ? templates[name].ExpectedNet
                : (rails[first.RailName] as TwoLegRail)?.ExpectedNet;
            if (expected is { } value && net != value)
            {
                yield return new(first.TemplateName is null ? "conservation" : "Imbalanced", $"{transfer.Key} {net}");
            }
        }
    }

    private static string Effective(TransactionRow row) => row.TemplateName ?? row.RailName;

    private static bool HasFired(TransactionRow row) => row.Status is "Posted" or "Pending";

    private Dictionary<string, HashSet<string>> ChildrenOfTransfers() => rows.Moved
        .Where(row => row.TransferParentId is not null && HasFired(row))
        .GroupBy(row => row.TransferParentId!).ToDictionary(group => group.Key, group => group.Select(Effective).ToHashSet());

    private IEnumerable<(string Name, string Transfer)> Firings() =>
        rows.Moved.Where(HasFired).Select(row => (Effective(row), row.TransferId)).Distinct();

    private IEnumerable<Violation> Orphans()
    {
        var children = ChildrenOfTransfers();
        return from entry in institution.Chains
               where entry.Required
               from firing in Firings()
               where firing.Name == entry.Parent.Value
               where !children.GetValueOrDefault(firing.Transfer, []).Contains(entry.Child.Value)
               select new Violation("Chain Orphans", $"{entry.Parent} {entry.Child}");
    }

    private IEnumerable<Violation> XorGroups()
    {
        var children = ChildrenOfTransfers();
        var templates = institution.TransferTemplates.Select(template => template.Name.Value).ToHashSet();
        return from entry in institution.Chains
               where entry.XorGroup is not null
               group entry by entry.XorGroup!.Value into members
               let parent = members.First().Parent.Value
               let least = members.Any(member => member.Required) || templates.Contains(parent) ? 1 : 0
               from firing in Firings()
               where firing.Name == parent
               let fired = members.Select(member => member.Child.Value).Distinct()
                   .Count(children.GetValueOrDefault(firing.Transfer, []).Contains)
               where fired > 1 || fired < least
               select new Violation("XOR", $"{members.Key} {fired}");
    }

    private IEnumerable<Violation> DeadRails()
    {
        var used = rows.Moved.Select(row => row.RailName).ToHashSet();
        return institution.Rails.Where(rail => !used.Contains(rail.Name.Value))
            .Select(rail => new Violation("Dead Rails", rail.Name.Value));
    }

    private IEnumerable<Violation> DeadKeys()
    {
        var used = rows.Moved.DistinctBy(row => (row.RailName, row.Metadata?.Length)).Where(row => row.Metadata is not null)
            .SelectMany(row => JsonDocument.Parse(row.Metadata!).RootElement.EnumerateObject()
                .Select(member => (row.RailName, member.Name)))
            .ToHashSet();
        return from rail in institution.Rails
               from key in rail.MetadataKeys
               where !used.Contains((rail.Name.Value, key.Value))
               select new Violation("Dead Metadata Declarations", $"{rail.Name} {key}");
    }

    private IEnumerable<Violation> DeadBundles()
    {
        var seen = rows.Moved.Select(row => row.RailName).Concat(rows.Moved.Select(row => row.TransferType))
            .Concat(rows.Moved.Select(row => $"{row.TemplateName}.{row.RailName}")).ToHashSet();
        return from rail in institution.Rails
               from selector in rail.BundlesActivity
               where !seen.Contains(selector.Text)
               select new Violation("Dead Bundles Activity", $"{rail.Name} {selector}");
    }

    private IEnumerable<Violation> DeadLimits()
    {
        var seen = rows.Moved.Select(row => (row.AccountParentRole, row.TransferType, row.AmountDirection)).ToHashSet();
        return institution.LimitSchedules.Where(limit => !seen.Contains((limit.ParentRole.Value, limit.TransferType.Value,
                limit.Direction is LimitDirection.Inbound ? "Credit" : "Debit")))
            .Select(limit => new Violation("Dead Limit Schedules", $"{limit.ParentRole} {limit.TransferType}"));
    }

    private IEnumerable<Violation> Vocabulary()
    {
        var rails = institution.Rails.ToDictionary(rail => rail.Name.Value);
        var roles = institution.Accounts.Select(account => account.Role?.Value)
            .Concat(institution.AccountTemplates.Select(template => template.Role.Value)).ToHashSet();
        foreach (var row in rows.Moved)
        {
            if (rails.GetValueOrDefault(row.RailName)?.TransferType.Value != row.TransferType)
            {
                yield return new("Unmatched Transfer Type", $"{row.RailName} {row.TransferType}");
            }

            if (!roles.Contains(row.AccountRole) || row.AmountMoney != Math.Round(row.AmountMoney, 2)
                || (row.AmountDirection == "Credit" ? row.AmountMoney < 0 : row.AmountMoney > 0)
                || row.Id.Length > 100 || row.TransferId.Length > 100 || row.Metadata?.Length > 4000)
            {
                yield return new("vocabulary", row.Id);
            }
        }
    }

    /// <summary>Each transfer and rail counts the larger of what it debited and credited.</summary>
    private IEnumerable<Violation> BundleTotals()
    {
        foreach (var bundle in rows.Moved.Where(row => row.Status == "Posted" && row.BundleId is not null).GroupBy(row => row.BundleId!))
        {
            var children = bundle.GroupBy(row => (row.TransferId, row.RailName)).Sum(Moved);
            var parent = _byTransfer[bundle.Key].Any() ? Moved(_byTransfer[bundle.Key]) : -1;
            if (children != parent)
            {
                yield return new("bundle total", $"{bundle.Key} {parent} {children}");
            }
        }
    }

    private static decimal Moved(IEnumerable<TransactionRow> legs) => Math.Max(
        legs.Where(leg => leg.AmountMoney > 0).Sum(leg => leg.AmountMoney), -legs.Where(leg => leg.AmountMoney < 0)
            .Sum(leg => leg.AmountMoney));

    private IEnumerable<Violation> Versions() => rows.Transactions.Select(row => row.Row).GroupBy(row => row.Id)
        .Where(versions => versions.First().Supersedes is not null || versions.Skip(1).Any(row => row.Supersedes is null))
        .Select(versions => new Violation("version without reason", versions.Key));

    /// <summary>Legs on a role that their rail does not declare for their direction, but for what brings a template of one-leg rails to
    /// its net.</summary>
    private IEnumerable<Violation> RolesOfRails()
    {
        var places = institution.Rails.SelectMany(rail => LegFacts.Of(rail).SelectMany(leg => leg.Roles.SelectMany(role =>
            Directions(leg.Direction).Select(direction => (Rail: rail.Name.Value, Direction: direction, Role: role.Value))))).ToHashSet();
        var singles = institution.Rails.OfType<SingleLegRail>().Select(rail => rail.Name.Value).ToHashSet();
        return rows.Moved.Select(row => (row.RailName, row.TemplateName, row.AmountDirection, row.AccountRole)).Distinct()
            .Where(leg => !places.Contains((leg.RailName, leg.AmountDirection, leg.AccountRole!)))
            .Where(leg => leg.TemplateName is null || !singles.Contains(leg.RailName))
            .Select(leg => new Violation("role-not-of-rail", $"{leg.RailName} {leg.AmountDirection} {leg.AccountRole}"));
    }

    private static string[] Directions(LegDirection direction) =>
        direction is LegDirection.Variable ? ["Debit", "Credit"] : [direction.ToString()];

    private IEnumerable<Violation> Requirements()
    {
        var required = institution.Chains.Where(entry => entry.Required).Select(entry => entry.Child.Value).ToHashSet();
        var rails = institution.Rails.ToDictionary(rail => rail.Name.Value);
        foreach (var row in rows.Moved.Where(row => row.Status == "Posted"))
        {
            var needed = rails[row.RailName].PostedRequirements.Where(key => key.Value != "parent_transfer_id").ToList();
            var missing = needed.Count == 0 ? [] : needed.Where(key => row.Metadata is null
                || !JsonDocument.Parse(row.Metadata).RootElement.TryGetProperty(key.Value, out _)).ToList();
            foreach (var key in missing)
            {
                yield return new("requirement", $"{row.Id} {key}");
            }

            if (required.Contains(Effective(row)) && row.TransferParentId is null)
            {
                yield return new("requirement", $"{row.RailName} parent_transfer_id");
            }
        }
    }
}
