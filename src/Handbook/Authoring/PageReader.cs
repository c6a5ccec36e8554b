using System.Collections.Immutable;
using System.Globalization;

namespace QsGen.Handbook.Authoring;

/// <summary>Reads a page's file: front matter between two lines of dashes, then the body.</summary>
internal static class PageReader
{
    private const string Fence = "---";

    private static readonly ImmutableArray<string> Keys = ["title", "nav", "for", "order", "summary", "sheet"];

    /// <summary>Reads a page.</summary>
    /// <param name="path">Where it is, without ending.</param>
    /// <param name="text">The file.</param>
    /// <param name="problems">Receives what is wrong with the front matter.</param>
    public static PageSource Read(string path, string text, ICollection<PageProblem> problems)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines.Length > 0 && lines[0] == Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            problems.Add(new(path, 1, "begins without front matter; write 'title', 'for', 'order' and 'summary' between two lines of ---"));
            return new(path, path, path, [], 0, "", null, text, 1);
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 1; at < end; at++)
        {
            var (key, value) = lines[at].Split(':', 2) is [var name, var rest] ? (name.Trim(), rest.Trim()) : (lines[at], "");
            if (!Keys.Contains(key))
            {
                problems.Add(new(path, at + 1, $"front matter has no '{key}'; there are {string.Join(", ", Keys)}"));
            }

            values[key] = value;
        }

        var title = Needed("title");
        return new(
            path,
            title,
            values.GetValueOrDefault("nav") ?? title,
            [
                .. Needed("for").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(Reader).OfType<HandbookReader>(),
            ],
            int.TryParse(Needed("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 0,
            Needed("summary"),
            values.GetValueOrDefault("sheet"),
            string.Join('\n', lines[(end + 1)..]),
            end + 2);

        string Needed(string key)
        {
            if (values.GetValueOrDefault(key) is { Length: > 0 } value)
            {
                return value;
            }

            problems.Add(new(path, 1, $"front matter needs '{key}'"));
            return "";
        }

        HandbookReader? Reader(string key)
        {
            var reader = HandbookReader.All.FirstOrDefault(known => known.Key == key);
            if (reader is null)
            {
                var known = string.Join(", ", HandbookReader.All.Select(one => one.Key));
                problems.Add(new(path, 1, $"'for' names '{key}'; there are {known}"));
            }

            return reader;
        }
    }
}
