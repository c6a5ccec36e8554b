using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>
/// A table: either plain rows (<see cref="Columns"/>) or groups with figures (<see cref="GroupBy"/>, <see cref="Values"/>).
/// </summary>
internal sealed class Table : InteractiveVisual
{
    /// <summary>A text that never occurs.</summary>
    /// <remarks>
    /// The condition of a clickable cell must always hold, and QuickSight refuses literals and self-equality, so the cell is
    /// compared with this.
    /// </remarks>
    internal const string NeverMatches = "__qsgen_never_matches__";

    private Table(
        string key,
        string title,
        string subtitle,
        ImmutableArray<Dimension> columns,
        ImmutableArray<Dimension> groupBy,
        ImmutableArray<Measure> values,
        SourceLine origin)
        : base(key, title, subtitle, origin)
    {
        (Columns, GroupBy, Values) = (columns, groupBy, values);
        RequireFields();
        Require.That(Slots.Count() <= 100, $"{Describe()} has {Slots.Count()} fields; QuickSight takes 100 headers");
    }

    /// <summary>A table with one line per row of the dataset.</summary>
    /// <param name="key">Short name within the sheet, see <see cref="Visual.Key"/>.</param>
    /// <param name="title">Heading for readers.</param>
    /// <param name="subtitle">What one line is and what a click does.</param>
    /// <param name="columns">Columns from left to right.</param>
    /// <exception cref="TreeException">A text or the fields are missing, or the fields come from several datasets.</exception>
    public Table(
        string key,
        string title,
        string subtitle,
        ImmutableArray<Dimension> columns,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : this(key, title, subtitle, columns, [], [], SourceLine.At(file, line))
    {
    }

    /// <summary>A table with one line per group.</summary>
    /// <param name="groupBy">What makes a group, from left to right.</param>
    /// <param name="values">Figures of each group, after the group columns.</param>
    /// <inheritdoc cref="Table(string, string, string, ImmutableArray{Dimension}, string, int)"/>
    public Table(
        string key,
        string title,
        string subtitle,
        ImmutableArray<Dimension> groupBy,
        ImmutableArray<Measure> values,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : this(key, title, subtitle, [], groupBy, values, SourceLine.At(file, line))
    {
    }

    /// <summary>Columns of a plain table; empty in a grouped one.</summary>
    public ImmutableArray<Dimension> Columns { get; }

    /// <summary>Group columns; empty in a plain table.</summary>
    public ImmutableArray<Dimension> GroupBy { get; }

    /// <summary>Figures; empty in a plain table.</summary>
    public ImmutableArray<Measure> Values { get; }

    /// <summary>Sorts, the most important first.</summary>
    /// <exception cref="TreeException">A sort names a field that is not in this table.</exception>
    public ImmutableArray<FieldSort> Sort
    {
        get;
        init => field = OwnSorts(value);
    } = [];

    /// <summary>
    /// Cells that look clickable. A table with a menu action shows them as accent text on a tint, one with only a left-click
    /// action as accent text, so that the look always tells what a click does.
    /// </summary>
    /// <exception cref="TreeException">A field is not in this table.</exception>
    public ImmutableArray<Field> ClickableCells
    {
        get;
        init
        {
            foreach (var cell in value)
            {
                RequireOwn(cell, "a clickable cell");
            }

            field = value;
        }
    } = [];

    internal override string Kind => "table";

    internal bool IsPlain => !Columns.IsEmpty;

    internal override IEnumerable<FieldSlot> Slots => [.. In('u', Columns), .. In('g', GroupBy), .. In('v', Values)];

    internal override JsonObject Emit(VisualScope scope) => EmitAs("TableVisual", scope, Json.Object(
        ("FieldWells", EmitWells(scope)),
        ("SortConfiguration", EmitSorts(scope, Sort) is { } sorts ? Json.Object(("RowSort", sorts)) : null),
        ("FieldOptions", Json.Object(("SelectedFieldOptions", Json.Array(Slots.Select(slot => EmitHeader(scope, slot.Field))))))),
        ClickableCells.IsEmpty
            ? null
            : Json.Object(("ConditionalFormattingOptions", Json.Array(ClickableCells.Select(cell => EmitCell(scope, cell))))));

    private static JsonObject EmitHeader(VisualScope scope, Field field) => Json.Object(
        ("FieldId", scope.FieldId(field)),
        ("Width", field.Width is { } width ? $"{width}px" : null),
        ("CustomLabel", field.Label),
        ("Visibility", field.IsHidden ? "HIDDEN" : null));

    private static JsonObject Solid(Field cell, string color) => Json.Object(("Solid", Json.Object(
        ("Expression", $"{{{cell.Source.Name}}} <> \"{NeverMatches}\""),
        ("Color", color))));

    private JsonObject EmitWells(VisualScope scope) => IsPlain
        ? Json.Object(("TableUnaggregatedFieldWells", Json.Object(
            ("Values", Json.Array(Columns.Select(column => column.EmitUnaggregated(scope.FieldId(column))))))))
        : Json.Object(("TableAggregatedFieldWells", Json.Object(
            ("GroupBy", EmitWell(scope, GroupBy)),
            ("Values", EmitWell(scope, Values)))));

    private JsonObject EmitCell(VisualScope scope, Field cell)
    {
        var opensMenu = Actions.Any(action => action.Trigger is ActionTrigger.RightClick);
        return Json.Object(("Cell", Json.Object(
            ("FieldId", scope.FieldId(cell)),
            ("TextFormat", Json.Object(
                ("TextColor", Solid(cell, scope.Palette.Accent.ToString())),
                ("BackgroundColor", opensMenu ? Solid(cell, scope.Palette.LinkTint.ToString()) : null))))));
    }
}
