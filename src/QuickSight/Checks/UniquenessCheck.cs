using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Sheets;

namespace QsGen.QuickSight.Checks;

/// <summary>Names and ids are unique, and each node stands in one place only.</summary>
internal static class UniquenessCheck
{
    public static IEnumerable<TreeProblem> Run(TreeIndex index) =>
        Nodes(index).Concat(Names(index)).Concat(Keys(index)).Concat(Ids(index));

    private static IEnumerable<TreeProblem> Nodes(TreeIndex index) => Twice(
        index.App.Sheets.SelectMany(sheet =>
            sheet.Elements.Select(slot => new Occurrence(slot.Element, slot.Element.Describe(), slot.Element.Origin)))
            .Concat(index.Controls.Select(entry => new Occurrence(entry.Control, entry.Control.Describe(), entry.Control.Origin)))
            .Concat(index.Filters.Select(filter => new Occurrence(filter, filter.Describe(), filter.Origin))),
        entry => entry.Item,
        entry => index.Problem("placed-once", $"{entry.Text} is placed more than once; make a second one", entry.Origin));

    private static IEnumerable<TreeProblem> Names(TreeIndex index)
    {
        var app = index.App;
        return Twice(app.Datasets, dataset => dataset.Identifier, dataset => index.Problem("dataset-identifier",
                $"two datasets cannot share the identifier '{dataset.Identifier}'"))
            .Concat(Twice(app.Sheets, sheet => sheet.Id.Value, sheet => index.Problem("sheet-id",
                $"sheet id '{sheet.Id.Value}' is used twice", sheet.Origin)))
            .Concat(Twice(app.Sheets, sheet => sheet.Id.Name, sheet => index.Problem("sheet-name",
                $"two sheets are called '{sheet.Id.Name}'", sheet.Origin)))
            .Concat(Twice(app.Parameters, parameter => parameter.Name, parameter => index.Problem("parameter-name",
                $"parameter '{parameter.Name}' is declared twice", parameter.Origin)))
            .Concat(Twice(index.Calculated, field => field.Name, field => index.Problem("calculated-field-name",
                $"calculated field '{field.Name}' is declared twice", field.Origin)));
    }

    private static IEnumerable<TreeProblem> Keys(TreeIndex index)
    {
        foreach (var sheet in index.App.Sheets)
        {
            var visuals = Twice(sheet.Visuals.Distinct(), visual => visual.Key, visual => index.Problem("visual-key", sheet, visual,
                $"the key '{visual.Key}' is used twice on this sheet; give each visual its own"));
            var controls = Twice(sheet.Controls.Distinct(), ControlKey, control => index.Problem(
                "control-key", sheet, $"{control.Describe()} sets the same thing as another control; give it a Key", control.Origin));
            var actions = sheet.Visuals.SelectMany(visual => Twice(visual.AllActions, action => action.EffectiveKey, action =>
                index.Problem("action-key", sheet, visual, $"action '{action.Name}' starts by the same click and goes to the same "
                    + "place as another; give it a Key", action.Origin)));
            foreach (var problem in visuals.Concat(controls).Concat(actions))
            {
                yield return problem;
            }
        }

        foreach (var problem in Twice(index.App.PlacedGroups, placed => $"{placed.Sheet}/{placed.Group.Key}", placed => index.Problem(
            "filter-key", $"the key '{placed.Group.Key}' of a filter is used twice{(placed.Sheet is null ? "" : $" on {placed.Sheet}")}",
            placed.Group.Origin)))
        {
            yield return problem;
        }
    }

    private static string ControlKey(Control control) => $"{control.GetType().Name}/{control.EffectiveKey}";

    private static IEnumerable<TreeProblem> Ids(TreeIndex index)
    {
        var ids = TreeIds.For(index.App);
        var visuals = index.Visuals.Select(entry => entry.Visual).Distinct().ToList();
        var nodes = visuals.Select(visual => new Node(ids.Of(visual), visual.Describe(), visual.Origin))
            .Concat(index.App.Sheets.SelectMany(sheet => sheet.TextBoxes).Distinct()
                .Select(box => new Node(box.Id, box.Describe(), box.Origin)))
            .Concat(index.Controls.Select(entry => entry.Control).Distinct()
                .Select(control => new Node(ids.Of(control), control.Describe(), control.Origin)))
            .Concat(visuals.SelectMany(visual => visual.AllActions.Select(action =>
                new Node(action.IdIn(ids.Of(visual)), $"action '{action.Name}'", action.Origin))))
            .Concat(index.App.PlacedGroups.Select(placed =>
                new Node(ids.Of(placed.Group), $"filter group '{placed.Group.Key}'", placed.Group.Origin)))
            .Concat(index.Filters.Distinct().Select(filter => new Node(ids.Of(filter), filter.Describe(), filter.Origin)));
        return Twice(nodes, node => node.Id, node =>
            index.Problem("id", $"{node.Text} has the id '{node.Id}', which another node has too", node.Origin));
    }

    private static IEnumerable<TreeProblem> Twice<T, TKey>(
        IEnumerable<T> items, Func<T, TKey> key, Func<T, TreeProblem> problem) =>
        items.GroupBy(key).SelectMany(group => group.Skip(1)).Select(problem);

    private sealed record Occurrence(object Item, string Text, SourceLine Origin);

    private sealed record Node(string Id, string Text, SourceLine Origin);
}
