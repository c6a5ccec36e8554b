namespace QsGen.Demo.Generation;

/// <summary>How many rows demo data has, found by making them.</summary>
/// <param name="Transactions">Legs.</param>
/// <param name="Balances">Daily balances.</param>
/// <param name="IsWhole">Whether that is all; else counting stopped at the limit.</param>
internal sealed record DemoSize(long Transactions, long Balances, bool IsWhole)
{
    /// <summary>Counts rows, up to a limit.</summary>
    public static DemoSize Of(DemoGenerator generator, long limit, CancellationToken cancellationToken)
    {
        var (transactions, balances) = (0L, 0L);
        foreach (var day in generator.Segments().SelectMany(segment => segment.Days))
        {
            cancellationToken.ThrowIfCancellationRequested();
            transactions += day.Transactions.LongCount();
            balances += day.Balances.LongCount();
            if (transactions + balances > limit)
            {
                return new(transactions, balances, IsWhole: false);
            }
        }

        return new(transactions, balances, IsWhole: true);
    }
}
