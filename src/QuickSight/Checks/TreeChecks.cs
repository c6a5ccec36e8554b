using System.Collections.Immutable;
using QsGen.QuickSight.Sheets;

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

    /// <summary>Every mistake that only the whole app shows; empty when it may be emitted.</summary>
    public static ImmutableArray<TreeProblem> Check(this App app)
    {
        var index = new TreeIndex(app);
        return [.. All.SelectMany(check => check(index))];
    }
}
