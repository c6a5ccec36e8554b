using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>Drills go to sheets of the app and change something there; filter actions stay on their sheet.</summary>
internal static class ActionCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index) => index.Visuals.SelectMany(entry =>
        entry.Visual.AllActions.SelectMany(action => action switch
        {
            Drill drill => Run(index, entry.Sheet, entry.Visual, drill),
            SameSheetFilter filter => Run(index, entry.Sheet, entry.Visual, filter),
            _ => throw new InvalidOperationException($"{action.GetType().Name} is no action"),
        }));

    private static IEnumerable<TreeProblem> Run(TreeIndex index, Sheet sheet, Visual visual, Drill drill)
    {
        var target = drill.Target is null ? sheet : index.SheetOf(drill.Target);
        if (target is null)
        {
            yield return index.Problem("drill-target", sheet, visual,
                $"drill '{drill.Name}' goes to {drill.Target}, which is not among the app's Sheets", drill.Origin);
            yield break;
        }

        var read = index.ReadOn(target).ToHashSet();
        foreach (var write in drill.Writes.Where(write => !read.Contains(write.Target)))
        {
            yield return index.Problem("drill-reach", sheet, visual, $"drill '{drill.Name}' sets parameter '{write.Target.Name}', "
                + $"which nothing on {target.Id} reads", drill.Origin);
        }
    }

    private static IEnumerable<TreeProblem> Run(TreeIndex index, Sheet sheet, Visual visual, SameSheetFilter filter) => filter.Targets
        .Where(target => !sheet.Visuals.Contains(target))
        .Select(target => index.Problem("filter-action-target", sheet, visual,
            $"action '{filter.Name}' filters {target.Describe()}, which is not on this sheet", filter.Origin));
}
