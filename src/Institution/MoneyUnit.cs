using System.Globalization;

namespace QsGen.Institution;

/// <summary>The currency that all amounts of an institution are in: one, so that no sum mixes two.</summary>
/// <param name="Code">Its ISO 4217 code, three capital letters.</param>
/// <param name="Decimals">How many decimals its amounts have: 2, 3, or 0 where it has no smaller unit.</param>
public sealed record MoneyUnit(string Code, int Decimals)
{
    /// <summary>US dollars, which hold unless a file says otherwise.</summary>
    public static MoneyUnit Usd { get; } = new("USD", 2);

    /// <summary>The most decimals that any currency has.</summary>
    public const int MostDecimals = 3;

    /// <summary>How many decimals the tables keep of an amount: at least two, so that books whose currency is given up for another have
    /// columns that hold both.</summary>
    internal int KeptDecimals => Math.Max(2, Decimals);

    /// <summary>The smallest amount that can be paid: 0.01, 0.001, or 1.</summary>
    internal decimal SmallestUnit => new(1, 0, 0, isNegative: false, (byte)Decimals);

    /// <summary>What stands for it where there is room for a sign alone: <c>$</c> for dollars, else its code.</summary>
    public string Sign => Code == "USD" ? "$" : Code;

    /// <summary>An amount as people read it: <c>$12,000.00</c>, or <c>JPY 12,000</c>.</summary>
    public string Write(decimal amount) => (Sign.Length == 1 ? Sign : Sign + " ") + Number(amount);

    /// <summary>An amount without the currency, with its decimals: <c>12,000.00</c>, <c>12,000.000</c>, or <c>12,000</c>.</summary>
    public string Number(decimal amount) => amount.ToString(Decimals switch
    {
        0 => "#,##0.##",
        2 => "#,##0.00",
        _ => "#,##0.000",
    }, CultureInfo.InvariantCulture);

    /// <summary>An amount as files have it, with the decimals that the tables keep: <c>12000.00</c>.</summary>
    public string Plain(decimal amount) => amount.ToString(KeptDecimals == 2 ? "0.00" : "0.000", CultureInfo.InvariantCulture);

    /// <summary>Whether an amount can be paid in it: none is smaller than its smallest unit.</summary>
    public bool Holds(decimal amount) => decimal.Round(amount, Decimals) == amount;
}
