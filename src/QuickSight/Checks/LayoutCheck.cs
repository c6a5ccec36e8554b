using QsGen.QuickSight.Sheets;

namespace QsGen.QuickSight.Checks;

/// <summary>Sheets show something, and nothing on them covers anything else.</summary>
internal static class LayoutCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index)
    {
        foreach (var sheet in index.App.Sheets)
        {
            var slots = sheet.Elements.ToList();
            if (slots.Count == 0)
            {
                yield return index.Problem("sheet-empty", sheet, "the sheet has neither visuals nor text", sheet.Origin);
            }

            for (var i = 0; i < slots.Count; i++)
            {
                // Rows cannot cover each other, so only the explicitly placed elements are compared with those before them.
                for (var j = Math.Max(i + 1, slots.Count - sheet.Slots.Length); j < slots.Count; j++)
                {
                    if (Overlap(slots[i], slots[j]))
                    {
                        yield return index.Problem("layout", sheet,
                            $"{slots[j].Element.Describe()} covers {slots[i].Element.Describe()}", slots[j].Element.Origin);
                    }
                }
            }
        }
    }

    private static bool Overlap(Slot one, Slot other) =>
        one.Column < other.Column + other.ColumnSpan && other.Column < one.Column + one.ColumnSpan
        && one.RowIndex < other.RowIndex + other.RowSpan && other.RowIndex < one.RowIndex + one.RowSpan;
}
