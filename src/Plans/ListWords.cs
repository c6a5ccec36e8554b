using System.Collections.Immutable;
using QsGen.Wire;

namespace QsGen.Plans;

/// <summary>Changes of lists in words.</summary>
internal static class ListWords
{
    private const int MostNamed = 5;

    /// <summary>What a list of texts gained and lost; null when that is not what changed.</summary>
    public static string? Changed(PropertyArray before, PropertyArray after, NameIndex names)
    {
        if (before.Items.Concat(after.Items).Any(item => item is not PropertyString))
        {
            return null;
        }

        var (olds, news) = (Texts(before), Texts(after));
        var parts = new[] { Named("added", news.Except(olds), names), Named("removed", olds.Except(news), names) }.OfType<string>();
        return string.Join("; ", parts) is { Length: > 0 } words ? words : null;
    }

    /// <summary>The elements that were moved: as few as explain the new order.</summary>
    public static IEnumerable<(string Id, string Words)> Moves(
        ImmutableArray<string> olds, ImmutableArray<string> news, NameIndex names)
    {
        var before = olds.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        var kept = news.Where(before.ContainsKey).ToImmutableArray();
        var still = KeptOrder.Of([.. kept.Select(id => before[id])]).Select(index => kept[index]).ToHashSet(StringComparer.Ordinal);
        foreach (var id in kept.Where(id => !still.Contains(id)))
        {
            var index = news.IndexOf(id);
            yield return (id, index == 0 ? "moved to the front" : $"moved behind '{names.Of(news[index - 1])}'");
        }
    }

    private static string? Named(string verb, IEnumerable<string> texts, NameIndex names)
    {
        var all = texts.Distinct(StringComparer.Ordinal).Select(text => $"'{names.Of(text)}'").ToList();
        var more = all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "";
        return all.Count == 0 ? null : $"{verb} {string.Join(", ", all.Take(MostNamed))}{more}";
    }

    private static ImmutableArray<string> Texts(PropertyArray list) => [.. list.Items.OfType<PropertyString>().Select(item => item.Value)];
}
