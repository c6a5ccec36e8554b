namespace QsGen.Demo.Randomness;

/// <summary>A stream of random numbers (SplitMix64) with the few distributions that demo data needs.</summary>
/// <remarks>
/// Only additions, multiplications, divisions and square roots are used, which IEEE 754 fixes to the last bit. The platform's own
/// exponential and logarithm are not, so they are avoided: the same seed gives the same numbers everywhere.
/// </remarks>
internal sealed class RandomStream(ulong seed)
{
    private const double Unit = 1.0 / (1UL << 53);
    private const double LargeMean = 30;
    private ulong _state = seed;

    /// <summary>A uniform number in [0, 1).</summary>
    public double NextUnit() => (Next() >> 11) * Unit;

    /// <summary>A uniform whole number from 0 up to, and without, a positive bound.</summary>
    public int NextBelow(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>True with the given probability.</summary>
    public bool NextChance(double probability) => NextUnit() < probability;

    /// <summary>A nearly normal number, mean 0 and deviation 1, never beyond ±4.9: eight uniform numbers added up.</summary>
    /// <remarks>The bound is wanted: no single amount dwarfs a whole quarter.</remarks>
    public double NextNormal()
    {
        var (sum, a, b) = (0, Next(), Next());
        for (var shift = 0; shift < 64; shift += 16)
        {
            sum += (int)((a >> shift) & 0xFFFF) + (int)((b >> shift) & 0xFFFF);
        }

        const double Mean = 8 * 65535 / 2.0;
        const double Deviation = 53509.3; // sqrt(8/12) * 65536
        return (sum - Mean) / Deviation;
    }

    /// <summary>A lognormal amount of money in cents; the parameters are of the natural logarithm of the amount in dollars.</summary>
    public long NextAmount(double mu, double sigma) => (long)(StableMath.Exp(mu + (sigma * NextNormal())) * 100 + 0.5);

    /// <summary>How often something happens that happens <paramref name="mean"/> times on average (Poisson).</summary>
    public int NextCount(double mean)
    {
        if (mean > LargeMean)
        {
            return Math.Max(0, (int)(mean + (Math.Sqrt(mean) * NextNormal()) + 0.5));
        }

        var (limit, product, count) = (StableMath.Exp(-mean), NextUnit(), 0);
        while (product > limit)
        {
            product *= NextUnit();
            count++;
        }

        return count;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            return SeedMixer.Mix(_state);
        }
    }
}
