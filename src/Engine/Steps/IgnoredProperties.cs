using System.Collections.Immutable;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Engine.Steps;

/// <summary>
/// The option <c>ignoreChanges</c>: what stands at these places in the old inputs, or does not, replaces what the program
/// said.
/// </summary>
internal static class IgnoredProperties
{
    /// <summary>The new inputs with the old ones' values, or absence, at <paramref name="paths"/>.</summary>
    /// <exception cref="FormatException">A path is malformed.</exception>
    public static PropertyObject Reset(PropertyObject news, PropertyObject olds, IEnumerable<string> paths) =>
        paths.Select(PropertyPath.Parse).Aggregate(news, (current, path) =>
            (PropertyObject)(Reset(current, olds, path.Segments) ?? current));

    /// <summary>The value to stand in the new document; null for none.</summary>
    private static PropertyValue? Reset(PropertyValue? news, PropertyValue? olds, ImmutableArray<PathSegment> path)
    {
        if (path.IsEmpty)
        {
            return olds;
        }

        var (segment, rest) = (path[0], path[1..]);
        return (news?.WithoutOutputs(), olds) switch
        {
            (PropertySecret secret, _) => Reset(secret.Value, olds, path)?.AsSecret(),
            (_, PropertySecret secret) => Reset(news, secret.Value, path),
            (PropertyObject map, _) when segment.IsAny => map.Keys.Union((olds as PropertyObject)?.Keys ?? [])
                .Aggregate(map, (current, key) => ResetKey(current, olds, key, rest)),
            (PropertyObject map, _) when segment.Key is { } key => ResetKey(map, olds, key, rest),
            (PropertyArray list, PropertyArray old) when segment.IsAny => Enumerable.Range(0, Math.Min(list.Items.Length, old.Items.Length))
                .Aggregate(list, (current, index) => ResetItem(current, old, index, rest)),
            (PropertyArray list, PropertyArray old)
                when segment.Index is { } index && index < Math.Min(list.Items.Length, old.Items.Length) =>
                ResetItem(list, old, index, rest),
            (null, PropertyObject old) when segment.Key is { } key && old.ContainsKey(key) =>
                ResetKey(PropertyObject.Empty, olds, key, rest),
            _ => news,
        };
    }

    private static PropertyObject ResetKey(PropertyObject map, PropertyValue? olds, string key, ImmutableArray<PathSegment> rest) =>
        Reset(map.Find(key), (olds as PropertyObject)?.Find(key), rest) is { } value ? map.SetItem(key, value) : map.Remove(key);

    private static PropertyArray ResetItem(PropertyArray list, PropertyArray olds, int index, ImmutableArray<PathSegment> rest) =>
        new(list.Items.SetItem(index, Reset(list.Items[index], olds.Items[index], rest) ?? PropertyValue.Null));
}
