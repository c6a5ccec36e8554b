namespace QsGen.Tests.Institution.Generation;

/// <summary>Random choices that depend on a seed alone (SplitMix64), on every machine and runtime.</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = unchecked(((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + 0x632BE59BD9B4E019UL);

    /// <summary>A whole number from low to high, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>A number from low to high.</summary>
    public double Within(double low, double high) => low + (Fraction() * (high - low));

    /// <summary>One of some values.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[Between(0, values.Count - 1)];

    /// <summary>Up to some distinct values, in random order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> values, int count)
    {
        var rest = values.ToList();
        var chosen = new List<T>();
        while (chosen.Count < count && rest.Count > 0)
        {
            var index = Between(0, rest.Count - 1);
            chosen.Add(rest[index]);
            rest.RemoveAt(index);
        }

        return chosen;
    }

    private double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
