using System.Collections.Immutable;
using QsGen.Handbook.References;
using QsGen.Viewer.Definitions;

namespace QsGen.Handbook.Rendering;

/// <summary>What a sheet's controls take and change, for readers, from the sheet's own definition.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="reach">Tells what each changes.</param>
internal sealed class ControlWords(SheetDefinition sheet, ControlReach reach)
{
    private readonly ImmutableArray<VisualDefinition> _shown =
        [.. sheet.Visuals.Where(visual => visual.Title.Length > 0 && visual.Dataset is not null)];

    /// <summary>What a control takes.</summary>
    /// <exception cref="ReferenceException">Its kind has no words; says where to write them.</exception>
    public static string Takes(ControlDefinition control) => control.Kind switch
    {
        "DateTimePicker" => control.Body["Type"].Text == "DATE_RANGE" ? "from one day to another" : "a day",
        "RelativeDateTime" => "a span of days, such as the last 30",
        "Dropdown" or "List" when control.Body["Type"].Text == "SINGLE_SELECT" => "one of a list",
        "Dropdown" or "List" => "any of a list; all as long as none is chosen",
        "Slider" => "a number, by dragging",
        "TextField" or "TextArea" => "a text",
        var kind => throw new ReferenceException(
            $"{kind} has no words for readers; add a line for it to {nameof(ControlWords)} in src/Handbook/Rendering."),
    };

    /// <summary>What a control changes: titles of visuals, all but a few of them, or what another control offers.</summary>
    /// <exception cref="ReferenceException">It changes nothing, which a reader would take for a fault of theirs.</exception>
    public string Changes(ControlDefinition control)
    {
        var reached = reach.Of(sheet, control).Select(visual => visual.Id).ToHashSet(StringComparer.Ordinal);
        var (changed, rest) = (_shown.Where(visual => reached.Contains(visual.Id)).ToList(),
            _shown.Where(visual => !reached.Contains(visual.Id)).ToList());
        var followers = ControlReach.Followers(sheet, control).Select(other => $"what {other.Title} offers").ToList();
        var visuals = (changed.Count, rest.Count) switch
        {
            (0, _) => [],
            (_, 0) => ["everything"],
            ( > 3, <= 2) => [$"everything but {Titles(rest)}"],
            _ => new[] { Titles(changed) },
        };
        return visuals.Concat(followers).ToList() is { Count: > 0 } words
            ? string.Join("; ", words)
            : throw new ReferenceException($"the control '{control.Title}' on {sheet.Name} changes nothing on its sheet");
    }

    private static string Titles(IEnumerable<VisualDefinition> visuals) => string.Join("; ", visuals.Select(visual => visual.Title));
}
