using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Institution;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Demo.Support;

/// <summary>Institutions made up from a seed, and what none of their data can satisfy.</summary>
internal static class GeneratedInstitutions
{
    /// <summary>The institution of a seed, as far as demo data acts it out.</summary>
    public static InstitutionModel Model(int seed) =>
        ActedOut(InstitutionLoader.Parse(InstitutionGenerator.Yaml(seed), $"seed-{seed}.yaml").Model!);

    /// <summary>The institution without alternatives among leg rails, transfers that several firings share, and usual figures: demo data
    /// moves what a bank of this kind moves, not what a rail declares.</summary>
    public static InstitutionModel ActedOut(InstitutionModel model) => model with
    {
        Rails = model.Rails.Select(rail => rail with { TypicalAmounts = null, TypicalFirings = null }).ToValueList(),
        TransferTemplates = model.TransferTemplates
            .Select(template => template with { LegRailXorGroups = [], TypicalFirings = null }).ToValueList(),
        Chains = model.Chains.Where(entry => !entry.FanIn).ToValueList(),
    };

    /// <summary>Circular chains, which the generator names, limits on flows that no rail declares, parents that nobody books.</summary>
    public static bool IsImpossible(InstitutionModel institution, DemoGenerator generator, Violation violation) =>
        violation.Relation switch
        {
            "Chain Orphans" => generator.Gaps.Any(gap => $"{gap.Subject} {gap.Detail}" == violation.Key),
            "chain_status" or "Orphaned" => generator.Gaps.Any(gap => gap.Subject == violation.Key),
            "XOR Violations" =>
                generator.Gaps.Any(gap => gap.Check == violation.Relation && violation.Key == $"{gap.Subject} {gap.Detail}"),
            "XOR" => generator.Gaps.Any(gap => gap.Check == "XOR Violations" && violation.Key == $"{gap.Detail} 0"),
            "requirement" => generator.Gaps.Any(gap => violation.Key == $"{gap.Detail} parent_transfer_id"),
            "missing-requirement" =>
                generator.Gaps.Any(gap => violation.Key.EndsWith($"{gap.Detail} parent_transfer_id", StringComparison.Ordinal)),
            "Dead Limit Schedules" => institution.LimitSchedules
                .Where(limit => violation.Key == $"{limit.ParentRole} {limit.TransferType}").All(limit => !IsReachable(institution, limit)),
            // A rail that only fills an account up fires when it takes that, which it may never.
            "Dead Rails" or "Dead Metadata Declarations" or "Dead Bundles Activity" => generator.Plan.Rails
                .Where(generator.Plan.Funding.IsSteering).Any(rail => violation.Key.Contains(rail.Name, StringComparison.Ordinal)),
            "missing_parent_balance" or "day-without-parent" => HasUnbookedParent(institution),
            "todays_exceptions" => (violation.Key.Contains("missing_parent_balance", StringComparison.Ordinal)
                    && HasUnbookedParent(institution))
                || (violation.Key.Contains("chain_", StringComparison.Ordinal) && generator.Gaps.Count > 0),
            _ => false,
        };

    // The check was asked for, and only accounts outside the institution, or none, carry the parent role.
    private static bool HasUnbookedParent(InstitutionModel institution)
    {
        var booked = institution.Accounts.Where(account => account.Scope == AccountScope.Internal).Select(account => account.Role)
            .Concat(
                institution.AccountTemplates.Where(template => template.Scope == AccountScope.Internal).Select(template => template.Role))
            .ToHashSet();
        return institution.Accounts.Select(account => account.ParentRole)
            .Concat(institution.AccountTemplates.Select(template => template.ParentRole))
            .Any(parent => parent is not null && !booked.Contains(parent));
    }

    private static bool IsReachable(InstitutionModel institution, LimitSchedule limit)
    {
        var roles = institution.Accounts.Where(account => account.ParentRole == limit.ParentRole).Select(account => account.Role)
            .Concat(institution.AccountTemplates.Where(template => template.ParentRole == limit.ParentRole)
                .Select(template => template.Role))
            .ToHashSet();
        return institution.Rails.Where(rail => rail.TransferType == limit.TransferType).Any(rail => rail switch
        {
            // Sweeps debit those accounts that can always pay; a rail with several roles may never pick the bound one.
            { Aggregating: true } => false,
            TwoLegRail two => two.SourceRole.All(role => roles.Contains(role)),
            SingleLegRail { LegDirection: LegDirection.Debit } one => one.LegRole.All(role => roles.Contains(role)),
            _ => false,
        });
    }
}
