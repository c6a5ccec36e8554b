using System.Collections.Immutable;

namespace QsGen.QuickSight.Checks;

/// <summary>All checks that need the whole app, in the order of their messages.</summary>
internal static class TreeChecks
{
    private static readonly ImmutableArray<Func<App, IEnumerable<TreeProblem>>> All = [];

    public static ImmutableArray<TreeProblem> Run(App app) => [.. All.SelectMany(check => check(app))];
}
