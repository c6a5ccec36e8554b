namespace QsGen.Demo.Randomness;

/// <summary>Mathematics whose last bit does not depend on the platform's C library.</summary>
internal static class StableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const int Terms = 14;

    /// <summary>e to the power of <paramref name="x"/>, for |x| up to 700.</summary>
    public static double Exp(double x)
    {
        var power = Math.Floor((x / (Ln2High + Ln2Low)) + 0.5);
        var rest = x - (power * Ln2High) - (power * Ln2Low);
        var sum = 1.0;
        for (var term = Terms; term >= 1; term--)
        {
            sum = 1.0 + (rest / term * sum);
        }

        return Math.ScaleB(sum, (int)power);
    }
}
