using System.Collections.Immutable;

namespace QsGen.QuickSight.Checks;

/// <summary>All checks that need the whole app, in the order of their messages.</summary>
internal static class TreeChecks
{
    private static readonly ImmutableArray<Func<TreeIndex, IEnumerable<TreeProblem>>> All =
    [
        UniquenessCheck.Run,
        RegistrationCheck.Run,
        ExpressionCheck.Run,
        SettableCheck.Run,
        MappingCheck.Run,
        ActionCheck.Run,
        DateWideningCheck.Run,
        FilterCheck.Run,
        ControlCheck.Run,
        ClickableCellCheck.Run,
        TextBoxCheck.Run,
        LayoutCheck.Run,
        LimitCheck.Run,
    ];

    public static ImmutableArray<TreeProblem> Run(App app)
    {
        var index = new TreeIndex(app);
        return [.. All.SelectMany(check => check(index))];
    }
}
