using System.Collections.Immutable;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;

namespace QsGen.Handbook.Checks;

/// <summary>Every sheet of every dashboard has a page that explains it, and one only: help beside the sheet is that page.</summary>
internal static class SheetGate
{
    /// <summary>What is wrong, with what to write.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="facts">What sheets there are.</param>
    /// <exception cref="ArgumentException">There is no sheet: a gate that looks at nothing finds nothing.</exception>
    public static ImmutableArray<PageProblem> Find(IEnumerable<PageSource> pages, HandbookFacts facts)
    {
        var known = (
            from app in facts.Apps
            from sheet in facts.Definitions.Dashboards.First(dashboard => dashboard.Id == app.DashboardId).Sheets
            select $"{app.Key}/{sheet.Name}").ToList();
        if (known.Count == 0)
        {
            throw new ArgumentException("there is no sheet to look at", nameof(facts));
        }

        var explained = pages.Where(page => page.Sheet is not null).ToLookup(page => page.Sheet!, StringComparer.Ordinal);
        return
        [
            .. known.Where(sheet => !explained.Contains(sheet)).Select(sheet => new PageProblem(
                "walkthroughs/index",
                0,
                $"nothing explains the sheet {sheet}; add a page below walkthroughs with 'sheet: {sheet}' in its front matter")),
            .. explained.Where(pages => pages.Count() > 1).Select(pages => new PageProblem(
                pages.Last().Path,
                1,
                $"explains the sheet {pages.Key}, and so does {pages.First().Path}.md; take 'sheet' out of one of them")),
        ];
    }
}
