namespace QsGen.Demo.Randomness;

/// <summary>Derives independent seeds from a root seed and a path of names and numbers; the same on every platform.</summary>
internal static class SeedMixer
{
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    /// <summary>A seed for one purpose. Adding a purpose never changes the seeds of others.</summary>
    public static ulong Derive(long seed, string purpose, int index = 0)
    {
        unchecked
        {
            var hash = FnvOffset;
            foreach (var unit in purpose)
            {
                hash = (hash ^ unit) * FnvPrime;
            }

            return Mix(Mix(Mix((ulong)seed) ^ hash) + (ulong)index);
        }
    }

    /// <summary>Spreads every input bit over all output bits (the finalizer of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
