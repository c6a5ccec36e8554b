using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>A transfer template with its legs looked up.</summary>
internal sealed class TemplatePlan : Endpoint
{
    /// <summary>The template.</summary>
    public required TransferTemplate Template { get; init; }

    /// <summary>The legs in file order, each rail once; the closing leg last.</summary>
    public required ImmutableArray<RailPlan> Legs { get; init; }

    /// <summary>The aggregating rails that take a leg rail's postings inside this template, by rail name.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<AggregatorPlan>> Bundlers { get; set; } =
        ImmutableDictionary<string, ImmutableArray<AggregatorPlan>>.Empty;

    /// <summary>What the posted legs add up to.</summary>
    public required long NetCents { get; init; }

    /// <summary>How often the legs that move money fire within one transfer, on average.</summary>
    public required double Repeats { get; init; }

    /// <summary>How the values of the transfer key are made.</summary>
    public required MetadataPlan Key { get; init; }

    /// <summary>The accounts that a key field such as <c>merchant_id</c> goes round; empty when the key names none.</summary>
    public required ImmutableArray<DemoAccount> KeyHolders { get; init; }

    /// <summary>Where a leg posts that brings the transfer to its net when no declared leg can; null without a second account.</summary>
    public required DemoAccount? CounterAccount { get; init; }

    /// <inheritdoc />
    public override double LegsPerFiring => Legs.Sum(leg => leg.IsTwoLeg ? 2 * Repeats : 1);

    /// <summary>The leg that closes the transfer, if the template has one.</summary>
    public RailPlan? Closing => Legs.IsEmpty || !Legs[^1].IsVariable ? null : Legs[^1];

    /// <summary>True when one transfer can leave something with the closing leg that another one takes back at once.</summary>
    public bool CanCarry => Closing is not null && NetCents == 0 && !IsChained && Singles.Count() == 2 && !Pairs.Any()
        && Singles.Any(leg => leg.Credit is null) && Singles.Any(leg => leg.Debit is null);

    /// <summary>The legs that carry both directions, each balanced in itself.</summary>
    public IEnumerable<RailPlan> Pairs => Legs.Where(leg => leg.IsTwoLeg);

    /// <summary>The legs that carry one direction, which is declared.</summary>
    public IEnumerable<RailPlan> Singles => Legs.Where(leg => !leg.IsVariable && !leg.IsTwoLeg);
}
