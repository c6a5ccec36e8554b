using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Checks;

/// <summary>Cells look clickable exactly where a click does something.</summary>
internal static class ClickableCellCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        foreach (var (sheet, visual) in index.Visuals)
        {
            if (visual is not Table table || table.Actions.IsEmpty == table.ClickableCells.IsEmpty)
            {
                continue;
            }

            yield return index.Problem("clickable-cells", sheet, table, table.Actions.IsEmpty
                ? $"field '{table.ClickableCells[0].Source.Name}' looks clickable, but the table has no action"
                : $"action '{table.Actions[0].Name}' is not visible: no cell of the table is among its ClickableCells");
        }
    }
}
