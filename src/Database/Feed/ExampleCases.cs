using System.Collections.Immutable;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Feed;

/// <summary>The cases that the examples work out. A case that the institution has no use for is null.</summary>
internal sealed class ExampleCases(InstitutionFacts facts, ExampleRows rows)
{
    private const string ForcePosted = "ExternalForcePosted";

    private IEnumerable<Rail> OutsideTemplates => facts.Model.Rails.Where(rail => !facts.TemplatesWithLeg(rail.Name).Any());

    private IEnumerable<Rail> Alone => OutsideTemplates.Where(rail => !rail.Aggregating);

    private TwoLegRail? Pair => Alone.OfType<TwoLegRail>().FirstOrDefault();

    /// <summary>Legs that a query maps from a core banking system.</summary>
    public EtlExample? SourceSystem() => Pair is not { } rail ? null : new()
    {
        Kind = ExampleKind.Source,
        Title = $"Postings of a core banking system, mapped by a query (rail {rail.Name})",
        Why = "The usual feed: a query over the core system's postings and its account master. Statuses are mapped to the three that "
            + "every check knows. The sign stays as it is when positive means money into the account; otherwise it is turned here.",
        Legs = rows.Fire(rail),
        FromSource = true,
    };

    /// <summary>One firing of each shape of rail that the institution has.</summary>
    public IEnumerable<EtlExample> RailShapes() =>
        OutsideTemplates.DistinctBy(rail => rail.ShapeLabel).Select(rail => new EtlExample
        {
            Kind = ExampleKind.Firing,
            Title = $"A firing of a {rail.ShapeLabel} rail ({rail.Name})",
            Why = rail is TwoLegRail
                ? "Both legs share one transfer_id and cancel out: the debit is negative, the credit positive."
                : "One leg is the whole transfer; its other side is a bundle or lies outside, so nothing is expected of its sum.",
            Legs = rows.Fire(rail),
        });

    /// <summary>A shared transfer of a template.</summary>
    public EtlExample? Template() => facts.Model.TransferTemplates.FirstOrDefault() is not { } template ? null : new()
    {
        Kind = ExampleKind.Template,
        Title = $"A shared transfer of the template {template.Name}",
        Why = $"All firings with the same {string.Join(" and ", template.TransferKey)} share one transfer_id and carry template_name. The "
            + $"last leg brings the sum to {facts.Model.Currency.Plain(template.ExpectedNet)}. A template whose rails all post one way "
            + "stays open: nothing closes it.",
        Legs = rows.Fire(template),
    };

    /// <summary>A parent and the child that it leads to.</summary>
    public EtlExample? Chain()
    {
        if (facts.Model.Chains.Where(entry => !entry.FanIn).OrderByDescending(entry => entry.Required).FirstOrDefault() is not { } entry)
        {
            return null;
        }

        var parent = rows.Fire(entry.Parent);
        return new()
        {
            Kind = ExampleKind.Chain,
            Title = $"A chain: {entry.Parent} leads to {entry.Child}",
            Why = "Every leg of the child names the parent's transfer in transfer_parent_id, and the parent is loaded no later than the "
                + "child. A child without the link counts as missing.",
            Legs = [.. parent, .. rows.Fire(entry.Child, parent[0].TransferId)],
        };
    }

    /// <summary>What an outside party imposed, and the bank's own follow-up.</summary>
    public EtlExample? CatchUp()
    {
        var imposed = Alone.OfType<TwoLegRail>().FirstOrDefault(rail => LegFacts.Of(rail).Any(leg => leg.Origin?.Value == ForcePosted));
        var own = Alone.OfType<TwoLegRail>().FirstOrDefault(rail => LegFacts.Of(rail).All(leg => leg.Origin?.Value != ForcePosted));
        if (imposed is null || own is null)
        {
            return null;
        }

        var forced = rows.Fire(imposed);
        return new()
        {
            Kind = ExampleKind.ForcePost,
            Title = $"A force post from outside ({imposed.Name}) and its catch-up ({own.Name})",
            Why = $"The outside posting is a fact and comes first, without a parent, with origin {ForcePosted} on the leg it came by. The "
                + "bank's later posting is its child, so the two can be told apart and matched.",
            Legs = [.. forced, .. rows.Fire(own, forced[0].TransferId)],
        };
    }

    /// <summary>Legs that are captured first and settle later.</summary>
    public EtlExample? InFlight()
    {
        if ((Alone.OfType<TwoLegRail>().FirstOrDefault(rail => rail.MaxPendingAge is not null) ?? Pair) is not { } rail)
        {
            return null;
        }

        var settled = rows.Fire(rail);
        return new()
        {
            Kind = ExampleKind.InFlight,
            Title = $"Pending, then posted (rail {rail.Name})",
            Why = "Rows are never updated. The posted version is a new row with the same id and the reason Inflight; both legs move on "
                + "together. Pending legs count in no balance, and age until they are superseded.",
            Legs =
            [
                .. settled.Select(leg => leg with { Status = "Pending" }),
                .. settled.Select(leg => leg with { Supersedes = "Inflight" }),
            ],
        };
    }

    /// <summary>A bundle that picks up a leg.</summary>
    public EtlExample? Bundle()
    {
        var bundles =
            from rail in facts.Model.Rails
            where rail.Aggregating
            from selector in rail.BundlesActivity
            from target in facts.Expand(selector)
            where facts.Rail(target.Rail) is { Aggregating: false }
            select (Rail: rail, Target: target);
        if (bundles.FirstOrDefault() is not { Target: not null } bundle)
        {
            return null;
        }

        var swept = rows.Fire(facts.Rail(bundle.Target.Rail)!);
        var sweep = rows.Fire(bundle.Rail);
        return new()
        {
            Kind = ExampleKind.Bundle,
            Title = $"{bundle.Rail.Name} bundles {bundle.Target.Rail}",
            Why = "The bundle is a transfer of its own. Each leg it picks up gets a new version that names it in bundle_id, with the "
                + "reason BundleAssignment; until then the leg ages.",
            Legs =
            [
                .. swept,
                .. sweep,
                .. swept.Where(leg => leg.RailName == bundle.Target.Rail.Value)
                    .Select(leg => leg with { BundleId = sweep[0].TransferId, Supersedes = "BundleAssignment" }),
            ],
        };
    }

    /// <summary>A row that held wrong data.</summary>
    public EtlExample? Correction()
    {
        if (Pair is not { } rail)
        {
            return null;
        }

        var right = rows.Fire(rail);
        return new()
        {
            Kind = ExampleKind.Correction,
            Title = $"A technical correction (rail {rail.Name})",
            Why = "A row that misstates what happened gets a new version with the right values and the reason TechnicalCorrection; the "
                + "wrong one stays visible. When the event itself was wrong, post a reversing transfer instead.",
            Legs =
            [
                .. right.Select(leg => leg with { AmountMoney = leg.AmountMoney * 10 }),
                .. right.Select(leg => leg with { Supersedes = "TechnicalCorrection" }),
            ],
        };
    }

    /// <summary>A leg with the most metadata keys.</summary>
    public EtlExample? NewMetadataKey()
    {
        if (Alone.MaxBy(rail => rail.MetadataKeys.Length) is not { MetadataKeys.IsEmpty: false } rail)
        {
            return null;
        }

        return new()
        {
            Kind = ExampleKind.MetadataKey,
            Title = $"A new metadata key (rail {rail.Name})",
            Why = $"Declare the key under metadata_keys of the rail first, then write it as one more field of a flat JSON object, as "
                + $"{rail.MetadataKeys[^1]} here. Keys that no rail declares cannot be filtered by.",
            Legs = rows.Fire(rail),
        };
    }

    /// <summary>The end-of-day snapshot that belongs to all legs, and a restated balance.</summary>
    public static IEnumerable<EtlExample> Balances(ImmutableArray<DailyBalanceRow> balances)
    {
        if (balances is not [var restated, ..])
        {
            yield break;
        }

        yield return new()
        {
            Kind = ExampleKind.Snapshot,
            Title = "The end-of-day snapshot",
            Why = "One row per internal account and business day, parents included: money is the sum of everything posted to the account "
                + "before the day's end, for a parent also that of its children. expected_eod_balance repeats what the institution "
                + "declares; limits overrides its caps for one account and day. The first row is wrong on purpose, see the next example.",
            Balances = [restated with { Money = restated.Money + 1 }, .. balances[1..]],
        };
        yield return new()
        {
            Kind = ExampleKind.Restatement,
            Title = $"A restated balance ({restated.AccountId})",
            Why = "A balance is corrected by a new row for the same account and business_day_start, always as TechnicalCorrection.",
            Balances = [restated with { Supersedes = "TechnicalCorrection" }],
        };
    }
}
