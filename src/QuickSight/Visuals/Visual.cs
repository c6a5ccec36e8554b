using System.Collections.Immutable;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Data;
using QsGen.QuickSight.Emission;

namespace QsGen.QuickSight.Visuals;

/// <summary>A chart, table or figure on a sheet.</summary>
/// <remarks>
/// The id follows from the sheet and <see cref="Key"/>, so it survives a new title, a new place and new neighbours.
/// Compared by object identity.
/// </remarks>
internal abstract class Visual : SheetElement
{
    /// <summary>As many colours as people tell apart in a chart.</summary>
    public const int MostColors = 8;

    private const int FieldIdLength = 8;

    private protected Visual(string key, string title, string subtitle, SourceLine origin)
        : base(origin)
    {
        Key = Require.Identifier(key, "key of a visual");
        Title = Require.Shown(title, $"title of visual '{key}'", 512);
        Subtitle = Require.Shown(subtitle, $"subtitle of visual '{title}'", 1024);
    }

    /// <summary>Short name within the sheet; never shown, never changed.</summary>
    public string Key { get; }

    /// <summary>Heading for readers.</summary>
    public string Title { get; }

    /// <summary>What the reader sees here and what a click does.</summary>
    public string Subtitle { get; }

    /// <summary>An id in place of the derived one, for links from outside.</summary>
    /// <exception cref="TreeException">The id does not fit QuickSight's pattern.</exception>
    public string? Id
    {
        get;
        init => field = Require.Identifier(value, $"id of visual '{Title}'");
    }

    /// <summary>Word for the kind of visual, as in derived ids and messages.</summary>
    internal abstract string Kind { get; }

    /// <summary>The fields, well by well.</summary>
    internal abstract IEnumerable<FieldSlot> Slots { get; }

    /// <summary>What clicks do.</summary>
    internal virtual ImmutableArray<VisualAction> AllActions => [];

    /// <summary>Datasets of the fields, without repeats.</summary>
    internal IEnumerable<Dataset> Datasets => Slots.Select(slot => slot.Field.Source.Dataset).Distinct();

    internal override string ElementType => "VISUAL";

    public override string Describe() => $"{Kind} '{Title}'";

    /// <summary>Emits the visual as a member of the <c>Visual</c> union.</summary>
    internal abstract JsonObject Emit(VisualScope scope);

    /// <summary>Checks the fields once they are set: some, from one dataset, none twice in a well.</summary>
    /// <summary>The id of one of its fields, unique within it; also when a sort or drill names the field by its column.</summary>
    /// <exception cref="TreeException">The visual has no such field.</exception>
    /// <remarks>Definitions have a size limit and name each field several times, so half an id has to do.</remarks>
    internal string FieldId(string visualId, Field field) =>
        Slots.FirstOrDefault(slot => slot.Field.SameFieldAs(field)) is { } own
            ? NodeIds.Derive("field", visualId, own.Role.ToString(), own.Field.EffectiveKey)[..FieldIdLength]
            : throw new TreeException($"{Describe()} has no field {field.EffectiveKey} of {field.Source}");

    private protected void RequireFields()
    {
        Require.That(Slots.Any(), $"{Describe()} has no fields");
        Require.That(Datasets.Count() == 1, $"{Describe()} reads several datasets "
            + $"({string.Join(", ", Datasets.Select(dataset => dataset.Identifier))}); a visual reads one");
        foreach (var well in Slots.GroupBy(slot => $"{slot.Role}/{slot.Field.EffectiveKey}", StringComparer.Ordinal))
        {
            Require.That(!well.Skip(1).Any(), $"{Describe()} has field '{well.First().Field.EffectiveKey}' twice; give one of them a Key");
        }
    }

    /// <summary>Checks that a sort, cell or drill names a field of this visual.</summary>
    private protected void RequireOwn(Field field, string use) =>
        Require.That(Slots.Any(slot => slot.Field.SameFieldAs(field)),
            $"{use} of {Describe()} names {field.EffectiveKey} of {field.Source}, which is no field of this visual");

    private protected ImmutableArray<FieldSort> OwnSorts(ImmutableArray<FieldSort> sorts)
    {
        foreach (var sort in sorts)
        {
            RequireOwn(sort.Field, "the sort");
        }

        return sorts;
    }

    private protected JsonObject EmitAs(
        string member, VisualScope scope, JsonObject configuration, JsonObject? conditionalFormatting = null) =>
        Json.Object((member, Json.Object(
            ("VisualId", scope.VisualId),
            ("Title", Text(Title)),
            ("Subtitle", Text(Subtitle)),
            ("ChartConfiguration", configuration),
            ("ConditionalFormatting", conditionalFormatting),
            ("Actions", Json.ArrayUnlessEmpty(AllActions.Select(action => action.Emit(scope)))))));

    private protected static IEnumerable<FieldSlot> In(char role, IEnumerable<Field> fields) =>
        fields.Select(field => new FieldSlot(role, field));

    private protected static JsonArray EmitWell(VisualScope scope, IEnumerable<Field> fields) =>
        Json.Array(fields.Select(field => field.Emit(scope.FieldId(field))));

    private protected static JsonArray? EmitSorts(VisualScope scope, ImmutableArray<FieldSort> sorts) =>
        Json.ArrayUnlessEmpty(sorts.Select(sort => sort.Emit(scope.FieldId(sort.Field))));

    /// <summary>The order of the categories, and as many colours as people tell apart; the rest is one of its own.</summary>
    private protected static JsonObject? EmitOrder(VisualScope scope, ImmutableArray<FieldSort> sorts, string? colorLimit) =>
        sorts.IsEmpty && colorLimit is null ? null : Json.Object(
            ("CategorySort", EmitSorts(scope, sorts)),
            (colorLimit ?? "", colorLimit is null
                ? null
                : Json.Object(("ItemsLimit", MostColors), ("OtherCategories", "INCLUDE"))));

    private protected static JsonObject? EmitAxisLabel(string? label) => label is null
        ? null
        : Json.Object(
            ("Visibility", "VISIBLE"),
            ("AxisLabelOptions", Json.Array([Json.Object(("CustomLabel", label))])));

    private static JsonObject Text(string text) => Json.Object(
        ("Visibility", "VISIBLE"),
        ("FormatText", Json.Object(("PlainText", text))));
}
