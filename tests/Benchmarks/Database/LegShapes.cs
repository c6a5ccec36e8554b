namespace QsGen.Benchmarks.Database;

/// <summary>What the made-up bank's transfers look like: 44 legs in 20 transfers, a fifth of them shared or chained.</summary>
internal static class LegShapes
{
    /// <summary>The pattern repeats after so many transfers.</summary>
    public const int Kinds = 40;

    /// <summary>Legs per transfer on average.</summary>
    public const decimal LegsPerTransfer = 2.2m;

    /// <summary>All legs of all kinds.</summary>
    public static IReadOnlyList<LegShape> All { get; } = [.. Pattern(0), .. Pattern(20)];

    private static IEnumerable<LegShape> Pattern(int first)
    {
        IEnumerable<LegShape>[] kinds =
        [
            .. Enumerable.Repeat(Pair("CustomerInboundACH", "outside", "customer"), 4),
            .. Enumerable.Repeat(Pair("CustomerOutboundACH", "customer", "outside"), 3),
            Pair("CustomerInboundWire", "outside", "customer"),
            Pair("CustomerOutboundWire", "customer", "outside"),
            .. Enumerable.Repeat(Pair("CustomerCashDeposit", "outside", "customer"), 3),
            Pair("CustomerCashWithdrawal", "customer", "outside"),
            Pair("ZBASweep", "zba", "concentration"),
            Internal(),
            Internal(),
            Settlement(),
            Pair("MerchantPayoutACH", "clearing", "merchant", 1),
            Pair("CustomerInboundACHReturnNSF", "customer", "outside", 18),
            first == 0 ? Pair("ACHOriginationDailySweep", "ach", "frb") : Pair("ConcentrationToFRBSweep", "concentration", "outside", 20),
        ];
        return kinds.SelectMany((legs, kind) => legs.Select(leg => leg with { Kind = first + kind }));
    }

    private static LegShape[] Pair(string rail, string payer, string payee, int parentBack = 0) =>
        [new(0, rail, payer, -1, ParentBack: parentBack), new(0, rail, payee, 1, ParentBack: parentBack)];

    private static LegShape[] Internal() =>
    [
        new(0, "InternalTransferDebit", "customer", -1, "InternalTransferCycle"),
        new(0, "InternalTransferSuspenseClose", "suspense", 1, "InternalTransferCycle"),
        new(0, "InternalTransferSuspenseClose", "suspense", -1, "InternalTransferCycle"),
        new(0, "InternalTransferCredit", "other", 1, "InternalTransferCycle"),
    ];

    private static LegShape[] Settlement() =>
    [
        new(0, "MerchantCardSale", "network", -1, "MerchantSettlementCycle"),
        new(0, "MerchantCardSale", "clearing", 1, "MerchantSettlementCycle"),
        new(0, "MerchantCardSale", "network", -2, "MerchantSettlementCycle"),
        new(0, "MerchantCardSale", "clearing", 2, "MerchantSettlementCycle"),
    ];
}
