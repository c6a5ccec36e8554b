using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Controls;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Filters;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;

namespace QsGen.QuickSight.Sheets;

/// <summary>One tab of an app, written as it looks: rows of visuals and text boxes, with controls above and filters behind.</summary>
internal sealed class Sheet
{
    // Every check walks them; they follow from what is set once.
    private Slot[]? _elements;
    private Visual[]? _visuals;

    /// <summary>Declares a sheet.</summary>
    /// <param name="id">Its identity, which drills use.</param>
    /// <param name="title">Heading, 1 to 1024 characters.</param>
    /// <param name="description">What the reader learns here, 1 to 1024 characters.</param>
    /// <exception cref="TreeException">A text is missing or too long.</exception>
    public Sheet(
        SheetId id,
        string title,
        string description,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Id = id;
        Title = Require.Shown(title, $"title of {id}", 1024);
        Description = Require.Shown(description, $"description of {id}", 1024);
        Origin = SourceLine.At(file, line);
    }

    /// <summary>Its identity.</summary>
    public SheetId Id { get; }

    /// <summary>Heading.</summary>
    public string Title { get; }

    /// <summary>What the reader learns here.</summary>
    public string Description { get; }

    /// <summary>Rows from top to bottom.</summary>
    public ImmutableArray<Row> Rows { get; init; } = [];

    /// <summary>Elements at explicit places, besides the rows.</summary>
    public ImmutableArray<Slot> Slots { get; init; } = [];

    /// <summary>Inputs above the grid. QuickSight shows those of parameters first, then those of filters.</summary>
    public ImmutableArray<Control> Controls { get; init; } = [];

    /// <summary>Filters of this sheet; each makes a filter group.</summary>
    public ImmutableArray<SheetFilter> Filters { get; init; } = [];

    /// <summary>The line that wrote this sheet.</summary>
    public SourceLine Origin { get; }

    /// <summary>Every placed element, rows first.</summary>
    internal IReadOnlyList<Slot> Elements => _elements ??= [.. Placed()];

    /// <summary>The visuals in reading order.</summary>
    internal IReadOnlyList<Visual> Visuals => _visuals ??= [.. Elements.Select(slot => slot.Element).OfType<Visual>()];

    /// <summary>The text boxes in reading order.</summary>
    internal IEnumerable<TextBox> TextBoxes => Elements.Select(slot => slot.Element).OfType<TextBox>();

    internal JsonObject Emit(EmissionContext context) => Json.Object(
        ("SheetId", Id.Value),
        ("Name", Id.Name),
        ("Title", Title),
        ("Description", Description),
        ("ContentType", "INTERACTIVE"),
        ("ParameterControls", Json.ArrayUnlessEmpty(Controls.OfType<ParameterControl>().Select(control => control.Emit(context.Ids)))),
        ("FilterControls", Json.Array(Controls.OfType<FilterControl>().Select(control => control.Emit(context.Ids)))),
        ("Visuals", Json.ArrayUnlessEmpty(Visuals.Select(visual => visual.Emit(context.ScopeOf(Id, visual))))),
        ("TextBoxes", Json.ArrayUnlessEmpty(TextBoxes.Select(box => box.Emit(context.Palette)))),
        ("Layouts", Json.Array([Json.Object(("Configuration", Json.Object(("GridLayout", Json.Object(
            ("Elements", Json.Array(Elements.Select(slot => slot.Emit(context.Ids)))),
            ("CanvasSizeOptions", Canvas.Emit()))))))])));

    private IEnumerable<Slot> Placed()
    {
        var top = 0;
        foreach (var row in Rows)
        {
            foreach (var slot in row.Slots)
            {
                yield return slot.MovedDown(top);
            }

            top += row.Height;
        }

        foreach (var slot in Slots)
        {
            yield return slot;
        }
    }
}
