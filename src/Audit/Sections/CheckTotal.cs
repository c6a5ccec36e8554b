namespace QsGen.Audit.Sections;

/// <summary>How much some findings are, and how much of it reaches the institution's materiality.</summary>
/// <param name="Findings">How many.</param>
/// <param name="Amount">What they are about; null when none is about money.</param>
/// <param name="Material">How many reach it.</param>
/// <param name="MaterialAmount">What those are about.</param>
internal sealed record CheckTotal(long Findings, decimal? Amount, long Material, decimal MaterialAmount)
{
    /// <summary>No finding.</summary>
    public static CheckTotal None { get; } = new(0, null, 0, 0);

    /// <summary>The total of findings by their amounts.</summary>
    /// <param name="amounts">An amount for each finding; null for one that is not about money, which is never material.</param>
    /// <param name="materiality">From which amount on a finding matters.</param>
    public static CheckTotal Of(IEnumerable<decimal?> amounts, decimal materiality) => amounts.Aggregate(None, (total, amount) => new(
        total.Findings + 1,
        amount is null ? total.Amount : (total.Amount ?? 0) + amount,
        total.Material + (amount >= materiality ? 1 : 0),
        total.MaterialAmount + (amount >= materiality ? amount.Value : 0)));

    /// <summary>Both together.</summary>
    public static CheckTotal operator +(CheckTotal one, CheckTotal other) => new(
        one.Findings + other.Findings,
        one.Amount is null ? other.Amount : one.Amount + (other.Amount ?? 0),
        one.Material + other.Material,
        one.MaterialAmount + other.MaterialAmount);
}
