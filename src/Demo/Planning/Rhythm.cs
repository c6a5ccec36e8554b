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
    private const string Insufficient = "nsf";
    // What comes in by a channel and what goes out by it are worth about the same, so that balances stay where they are.
    private static readonly Rhythm Inbound = new(4, RhythmUnit.Holder, 6.2, 0.9, 8, 15) { Pulse = Pulse.Payday };
    private static readonly Rhythm Outbound = new(3, RhythmUnit.Holder, 6.5, 0.9, 8, 17) { Pulse = Pulse.Bills };
    private static readonly Rhythm Wire = new(1, RhythmUnit.Holder, 7.2, 0.8, 9, 17) { GrainCents = 5_000 };
    private static readonly Rhythm Cash = new(2, RhythmUnit.Holder, 5.3, 0.7, 9, 17)
    {
        Days = ActiveDays.BranchHours,
        Pulse = Pulse.Cash,
        GrainCents = 1_000,
    };

    private static readonly Rhythm Fee = new(1 / 22.0, RhythmUnit.Holder, 2.5, 0.4, 9, 17)
    {
        Pulse = Pulse.MonthEnd,
        GrainCents = 100,
        IsFee = true,
    };

    private static readonly Rhythm Return = new(0.02, RhythmUnit.Holder, 6.3, 1.0, 9, 17) { IsNextDay = true };
    private static readonly Rhythm Sale = new(8, RhythmUnit.Merchant, 4.5, 0.9, 7, 21)
    {
        Days = ActiveDays.All,
        Pulse = Pulse.Shopping,
    };

    private static readonly Rhythm Payout = new(1, RhythmUnit.Holder, 6.5, 0.6, 9, 15) { IsNextDay = true };
    private static readonly Rhythm Transfer = new(0.2, RhythmUnit.Holder, 6.6, 0.8, 9, 17) { GrainCents = 500 };
    private static readonly Rhythm Concentration = new(1, RhythmUnit.System, 12.0, 0.7, 15, 17);
    private static readonly Rhythm Card = new(1, RhythmUnit.System, 11.5, 0.6, 15, 17);
    private static readonly Rhythm PlainInbound = new(1.2, RhythmUnit.Holder, 6.5, 0.9, 9, 15);
    private static readonly Rhythm PlainOutbound = new(1.1, RhythmUnit.Holder, 6.6, 0.9, 9, 17);
    private static readonly Rhythm Charge = new(0.25, RhythmUnit.Holder, 3.6, 0.6, 9, 17);
    private static readonly Rhythm Other = new(1, RhythmUnit.System, 7.0, 0.8, 9, 17);

    private static readonly ImmutableDictionary<string, Rhythm> ByType = new Dictionary<string, Rhythm>
    {
        ["wire_concentration"] = Concentration,
        ["sale"] = Sale,
        ["card_settlement"] = Card,
        ["fee"] = Fee,
        ["ach_inbound"] = Inbound,
        ["wire_inbound"] = Wire,
        ["cash_deposit"] = Cash,
        ["ach_outbound"] = Outbound,
        ["wire_outbound"] = Wire,
        ["cash_withdrawal"] = Cash,
        ["charge"] = Charge,
    }.ToImmutableDictionary();

    /// <summary>On which days it fires.</summary>
    public ActiveDays Days { get; init; }

    /// <summary>Which days are busier.</summary>
    public Pulse Pulse { get; init; }

    /// <summary>What amounts are multiples of, in cents: notes for cash, round sums for what people agree on.</summary>
    public long GrainCents { get; init; } = 1;

    /// <summary>True for what the bank charges its customers.</summary>
    public bool IsFee { get; init; }

    /// <summary>True for what follows another transfer on the next business day.</summary>
    public bool IsNextDay { get; init; }

    /// <summary>True for a return for lack of funds, which only accounts without them see.</summary>
    public bool IsInsufficient { get; init; }

    /// <summary>The rhythm of a rail: by the meaning of its transfer type where that is known, else by the shape of its flow.</summary>
    /// <param name="rail">The rail.</param>
    /// <param name="fromOutside">True when an external account can be debited.</param>
    /// <param name="toOutside">True when an external account can be credited.</param>
    /// <param name="isPayer">True when instances of a template can be debited.</param>
    /// <param name="isPayee">True when instances of a template can be credited.</param>
    public static Rhythm Of(Rail rail, bool fromOutside, bool toOutside, bool isPayer, bool isPayee)
    {
        var type = rail.TransferType.Value.ToLowerInvariant();
        return type switch
        {
            _ when ByType.TryGetValue(type, out var known) => known,
            _ when type.StartsWith("payout_", StringComparison.Ordinal) => Payout,
            _ when type.StartsWith("return_", StringComparison.Ordinal) =>
                Return with { IsInsufficient = type.Contains(Insufficient, StringComparison.Ordinal) },
            _ when type.StartsWith("internal", StringComparison.Ordinal) || type.Contains("_internal", StringComparison.Ordinal) =>
                Transfer,
            _ when rail is TwoLegRail && isPayee && !isPayer && !toOutside => PlainInbound,
            _ when rail is TwoLegRail && isPayer && !isPayee && !fromOutside => PlainOutbound,
            _ when rail is SingleLegRail && (isPayer || isPayee) => Charge,
            _ => Other,
        };
    }
}
