using System.Collections.Immutable;
using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>How often a rail fires, for how much, and at what time of day.</summary>
/// <param name="Rate">Mean firings per business day and unit.</param>
/// <param name="Unit">What the rate is per.</param>
/// <param name="Mu">Mean of the natural logarithm of the amount in dollars.</param>
/// <param name="Sigma">Deviation of that logarithm.</param>
/// <param name="FromHour">First hour of the time band.</param>
/// <param name="ToHour">First hour after the time band.</param>
internal sealed record Rhythm(double Rate, RhythmUnit Unit, double Mu, double Sigma, int FromHour, int ToHour)
{
    private static readonly Rhythm Inbound = new(4, RhythmUnit.Holder, 6.5, 1.0, 9, 15);
    private static readonly Rhythm Outbound = new(2, RhythmUnit.Holder, 6.3, 1.0, 9, 17);
    private static readonly Rhythm Fee = new(1 / 22.0, RhythmUnit.Holder, 2.5, 0.4, 9, 17);
    private static readonly Rhythm Return = new(0.02, RhythmUnit.Holder, 6.3, 1.0, 9, 17);
    private static readonly Rhythm Sale = new(8, RhythmUnit.Merchant, 4.5, 0.9, 10, 21);
    private static readonly Rhythm Payout = new(1, RhythmUnit.Holder, 6.5, 0.6, 9, 15);
    private static readonly Rhythm Transfer = new(0.2, RhythmUnit.Holder, 6.6, 0.8, 9, 17);
    private static readonly Rhythm Concentration = new(1, RhythmUnit.System, 12.0, 0.7, 15, 17);
    private static readonly Rhythm Card = new(1, RhythmUnit.System, 11.5, 0.6, 15, 17);
    private static readonly Rhythm PlainInbound = new(1.2, RhythmUnit.Holder, 6.5, 0.9, 9, 15);
    private static readonly Rhythm PlainOutbound = new(0.6, RhythmUnit.Holder, 6.2, 0.9, 9, 17);
    private static readonly Rhythm Charge = new(0.25, RhythmUnit.Holder, 3.6, 0.6, 9, 17);
    private static readonly Rhythm Other = new(1, RhythmUnit.System, 7.0, 0.8, 9, 17);

    private static readonly ImmutableDictionary<string, Rhythm> ByType = new Dictionary<string, Rhythm>
    {
        ["wire_concentration"] = Concentration,
        ["sale"] = Sale,
        ["card_settlement"] = Card,
        ["fee"] = Fee,
        ["ach_inbound"] = Inbound,
        ["wire_inbound"] = Inbound with { Rate = 1, Mu = 7.5 },
        ["cash_deposit"] = Inbound with { Rate = 3, Mu = 5.8 },
        ["ach_outbound"] = Outbound,
        ["wire_outbound"] = Outbound with { Rate = 1, Mu = 7.2 },
        ["cash_withdrawal"] = Outbound with { Mu = 5.2 },
        ["charge"] = Charge,
    }.ToImmutableDictionary();

    /// <summary>The rhythm of a rail: by the meaning of its transfer type where that is known, else by the shape of its flow.</summary>
    /// <param name="rail">The rail.</param>
    /// <param name="fromOutside">True when an external account can be debited.</param>
    /// <param name="toOutside">True when an external account can be credited.</param>
    /// <param name="hasHolders">True when instances of a template are on its legs.</param>
    public static Rhythm Of(Rail rail, bool fromOutside, bool toOutside, bool hasHolders)
    {
        var type = rail.TransferType.Value.ToLowerInvariant();
        return type switch
        {
            _ when ByType.TryGetValue(type, out var known) => known,
            _ when type.StartsWith("payout_", StringComparison.Ordinal) => Payout,
            _ when type.StartsWith("return_", StringComparison.Ordinal) => Return,
            _ when type.StartsWith("internal", StringComparison.Ordinal) || type.Contains("_internal", StringComparison.Ordinal) =>
                Transfer,
            _ when rail is TwoLegRail && hasHolders && fromOutside && !toOutside => PlainInbound,
            _ when rail is TwoLegRail && hasHolders && toOutside && !fromOutside => PlainOutbound,
            _ when rail is SingleLegRail && hasHolders => Charge,
            _ => Other,
        };
    }
}
