namespace QsGen.Institution.Rules;

/// <summary>Finds entities that repeat an earlier one's key.</summary>
internal static class Duplicates
{
    /// <summary>Each entity after the first with the same key, together with that first one.</summary>
    public static IEnumerable<(Placed<T> Repeat, Placed<T> First)> Find<T, TKey>(IEnumerable<Placed<T>> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, Placed<T>>();
        foreach (var item in items)
        {
            if (!seen.TryAdd(key(item.Item), item))
            {
                yield return (item, seen[key(item.Item)]);
            }
        }
    }
}
