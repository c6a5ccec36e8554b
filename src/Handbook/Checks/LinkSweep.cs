using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using QsGen.Handbook.Authoring;

namespace QsGen.Handbook.Checks;

/// <summary>Follows every link of a built site: to a file that there is, and to a place on it. Places of one machine alone are found in
/// texts too.</summary>
internal static partial class LinkSweep
{
    /// <summary>What is wrong.</summary>
    /// <param name="pages">The text of every page by its file below the site's folder.</param>
    /// <param name="files">All files of the site.</param>
    /// <returns>A finding for each link that leads nowhere, or to somewhere outside; empty when all is well.</returns>
    /// <exception cref="ArgumentException">There is no page: a sweep over nothing finds nothing.</exception>
    public static ImmutableArray<PageProblem> Find(IReadOnlyDictionary<string, string> pages, IReadOnlySet<string> files)
    {
        if (pages.Count == 0)
        {
            throw new ArgumentException("there is no page to sweep", nameof(pages));
        }

        var places = pages.AsParallel().Select(page => KeyValuePair.Create(
            page.Key,
            Id().Matches(page.Value).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal)))
            .ToDictionary(StringComparer.Ordinal);
        return [.. pages.AsParallel().AsOrdered().SelectMany(page => Problems(page.Key, page.Value, places, files).ToList())];
    }

    private static IEnumerable<PageProblem> Problems(
        string file, string html, Dictionary<string, HashSet<string>> places, IReadOnlySet<string> files)
    {
        var page = Path.ChangeExtension(file, null);
        foreach (var link in Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value)).Distinct())
        {
            if (Problem(file, link, places, files) is { } problem)
            {
                yield return new(page, 0, problem);
            }
        }

        foreach (var place in LocalPath().Matches(html).Select(match => match.Groups["path"].Value).Distinct())
        {
            yield return new(page, 0, $"names {place}, a place of one machine");
        }

        foreach (var id in Id().Matches(html).GroupBy(match => match.Groups["id"].Value).Where(group => group.Count() > 1))
        {
            yield return new(page, 0, $"has the place '{id.Key}' {id.Count()} times");
        }
    }

    private static string? Problem(
        string file, string link, Dictionary<string, HashSet<string>> places, IReadOnlySet<string> files)
    {
        if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("//", StringComparison.Ordinal))
        {
            return $"leads to {link}, outside the site";
        }

        if (link.StartsWith('/') || link.StartsWith("file:", StringComparison.Ordinal))
        {
            return $"leads to {link}, a place of one machine";
        }

        var (path, place) = link.Split('#', 2) is [var before, var after] ? (before, after) : (link, "");
        var target = path.Length == 0 ? file : PagePaths.Combine(file, path);
        return !files.Contains(target) ? $"leads to {link}, and there is no {target}"
            : place.Length > 0 && places.TryGetValue(target, out var known) && !known.Contains(place)
                ? $"leads to {link}, and {target} has no place '{place}'"
                : null;
    }

    [GeneratedRegex("""\s(?:href|src)="(?<to>[^"]*)["]""")]
    private static partial Regex Link();

    [GeneratedRegex("""\sid="(?<id>[^"]*)["]""")]
    private static partial Regex Id();

    // Where people's files lie; a page that was built on one machine is read on others.
    [GeneratedRegex("""(?<![\w.~/-])(?<path>(?:/home|/Users|/root|/tmp)/[\w.-]+|[A-Z]:\\[\w.-]+)""")]
    private static partial Regex LocalPath();
}
