namespace QsGen.Demo.Loading;

/// <summary>Consecutive version numbers of a base table; both ends belong to it.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number; one less than <paramref name="First"/> when the range is empty.</param>
internal readonly record struct EntryRange(long First, long Last)
{
    /// <summary>How many numbers the range holds.</summary>
    public long Count => Last - First + 1;
}
