using QsGen.Demo.Accounts;

namespace QsGen.Demo.Baseline;

/// <summary>What a bank charges an account each month: one of few prices.</summary>
internal static class Fees
{
    private static readonly long[] Prices = [1_200, 800, 1_500, 1_200, 2_500];

    /// <summary>The price in cents, the same each month.</summary>
    public static long Of(DemoAccount account) => Prices[Math.Max(0, account.Index) % Prices.Length];
}
