using System.Collections.Immutable;
using QsGen.Demo.Accounts;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>A rail with everything that firing it needs, looked up once.</summary>
internal sealed class RailPlan : Endpoint
{
    /// <summary>The rail.</summary>
    public required Rail Rail { get; init; }

    /// <summary>What the two legs of a firing add up to, nearly always 0.</summary>
    public required long NetCents { get; init; }

    /// <summary>The accounts that can be debited; null for a rail that only credits.</summary>
    public required LegCandidates? Debit { get; init; }

    /// <summary>The accounts that can be credited; null for a rail that only debits.</summary>
    public required LegCandidates? Credit { get; init; }

    /// <summary>The metadata its rows carry.</summary>
    public required MetadataPlan Metadata { get; init; }

    /// <summary>The limits on what leaves accounts by its transfer type, by parent role; null when there is none.</summary>
    public required IReadOnlyDictionary<string, LimitSlot>? Limits { get; init; }

    /// <summary>The limits on what reaches accounts by its transfer type, by parent role; null when there is none.</summary>
    public required IReadOnlyDictionary<string, LimitSlot>? InboundLimits { get; init; }

    /// <summary>The aggregating rails that take its transfers when it fires outside a template; they take turns.</summary>
    public ImmutableArray<AggregatorPlan> Bundlers { get; set; } = [];

    /// <summary>True when some transfer template lists the rail.</summary>
    public bool IsTemplateLeg { get; set; }

    /// <summary>True when both a debit and a credit leg are posted.</summary>
    public bool IsTwoLeg => Rail is TwoLegRail;

    /// <summary>True for the leg that closes a transfer template.</summary>
    public bool IsVariable => Rail is SingleLegRail { LegDirection: LegDirection.Variable };

    /// <inheritdoc />
    public override double LegsPerFiring => IsTwoLeg ? 2 : 1;

    /// <summary>The transfer type of its rows.</summary>
    public string TransferType => Rail.TransferType.Value;

    /// <summary>True when every leg has an account to post to.</summary>
    public bool CanFire => (Debit is null || !Debit.Accounts.IsEmpty) && (Credit is null || !Credit.Accounts.IsEmpty);

    /// <summary>The limit that binds a debit of the account; null when none does.</summary>
    public LimitSlot? LimitOf(DemoAccount account) =>
        Limits is not null && account is { IsInternal: true, ParentRole: { } parent } ? Limits.GetValueOrDefault(parent) : null;

    /// <summary>The limit that binds a credit of the account; null when none does.</summary>
    public LimitSlot? InboundLimitOf(DemoAccount account) => InboundLimits is not null
        && account is { IsInternal: true, ParentRole: { } parent } ? InboundLimits.GetValueOrDefault(parent) : null;
}
