using System.Collections.Immutable;
using System.Globalization;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Expressions;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Drawing;

/// <summary>Draws tables: a page of rows, sorted and counted by the database.</summary>
internal static class TableDrawer
{
    private const int UsualPage = 100;

    /// <summary>Draws a table.</summary>
    /// <exception cref="QueryException">It can't be asked for.</exception>
    public static async Task<Drawn> DrawAsync(DrawingTask canvas, ActionLinks links, CancellationToken cancellationToken)
    {
        var (visual, fields) = (canvas.Visual, Ordered(canvas.Visual));
        var sort = canvas.Visual.Chart["SortConfiguration"];
        var size = Math.Clamp(sort["PaginationConfiguration"]["PageSize"].Whole ?? UsualPage, 1, 1000);
        var number = int.TryParse(canvas.State.Text.Value(StateKeys.Page + visual.Id), CultureInfo.InvariantCulture, out var page)
            ? Math.Max(page, 1)
            : 1;
        var sorts = Sorts(canvas, fields);
        var answer = await AskAsync(number);
        if (answer.Rows.IsEmpty && number > 1)
        {
            number = 1;
            answer = await AskAsync(number);
        }

        var rows = await CountAsync(canvas, answer, number, size, cancellationToken);
        var formats = DayFormats(answer, fields.Length);
        var conditional = new ConditionalFormats(visual, fields, canvas.State.Now);
        ImmutableArray<int> shown = [.. Enumerable.Range(0, fields.Length).Where(index => IsShown(visual, fields[index]))];
        var totals = await TotalsAsync(canvas, fields, formats, cancellationToken);
        var columns = Columns(visual, fields, formats, sorts);
        return new(
            new TableFrame
            {
                Id = visual.Id,
                Title = visual.Title,
                Subtitle = visual.Subtitle,
                State = rows == 0 ? VisualState.Empty : VisualState.Settled,
                Columns = [.. shown.Select(index => columns[index])],
                Rows =
                [
                    .. answer.Rows.Select(row => new TableRow(
                        [.. shown.Select(index =>
                            formats[index].Mark(row[index]) with { Style = conditional.Cell(fields[index].Id, row) })],
                        links.Targets(answer.Values(row)),
                        conditional.Row(row))),
                ],
                Totals = totals.IsEmpty ? totals : [.. shown.Select(index => totals[index])],
                TotalsLabel = totals.IsEmpty ? null : visual.Chart["TotalOptions"]["CustomLabel"].Text ?? "Total",
                TotalsFirst = visual.Chart["TotalOptions"]["Placement"].Text == "START",
                Page = new(number, size, rows, (int)Math.Max(1, (rows + size - 1) / size)),
            },
            answer);

        Task<VisualAnswer> AskAsync(int wanted) => canvas.AskAsync(
            fields,
            new QueryRequest { Sorts = sorts, Skip = (wanted - 1L) * size, Take = size, Counts = true },
            cancellationToken);
    }

    // A page that is not full says by itself how many rows there are; only for others the database counts, once for all pages.
    private static async Task<long> CountAsync(
        DrawingTask canvas, VisualAnswer answer, int number, int size, CancellationToken cancellationToken)
    {
        if (answer.Rows.Length < size)
        {
            return ((number - 1L) * size) + answer.Rows.Length;
        }

        return answer.Rows[0].Length > answer.Plan.Fields.Length
            ? (long)Evaluator.Number(answer.Rows[0][^1]!)
            : (long)Evaluator.Number((await canvas.Reader.ReadAsync(
                canvas.Planner.PlanCount(canvas.Sheet.Id, canvas.Visual, canvas.State), cancellationToken)).Rows[0][0]!);
    }

    /// <summary>The columns of a table.</summary>
    public static ImmutableArray<TableColumn> Columns(
        VisualDefinition visual,
            ImmutableArray<FieldDefinition> fields, ImmutableArray<FieldFormat> formats, ImmutableArray<SortRule> sorts) =>
    [
        .. fields.Select((field, index) => new TableColumn(
            field.Id,
            Labels.Of(visual, field),
            formats[index].Kind,
            Width(Labels.Option(visual, field)["Width"].Text),
            sorts is [var first, ..] && first.Field.Id == field.Id ? first.IsDescending ? -1 : 1 : 0)),
    ];

    /// <summary>The formats of columns; one whose times all are midnights has days.</summary>
    public static ImmutableArray<FieldFormat> DayFormats(VisualAnswer answer, int fields) =>
    [
        .. answer.Formats.Take(fields).Select((format, index) =>
            answer.Rows.All(row => row[index] is not DateTime time || time.TimeOfDay == TimeSpan.Zero) ? format.AsDays : format),
    ];

    // A field that is not shown still groups, sorts, and is handed over by clicks.
    private static bool IsShown(VisualDefinition visual, FieldDefinition field) =>
        Labels.Option(visual, field)["Visibility"].Text != "HIDDEN";

    private static ImmutableArray<FieldDefinition> Ordered(VisualDefinition visual)
    {
        var order = visual.Chart["FieldOptions"]["Order"].Texts;
        return
        [
            .. visual.Fields.OrderBy(field => order.IndexOf(field.Id) is var place && place < 0 ? int.MaxValue : place),
        ];
    }

    private static ImmutableArray<SortRule> Sorts(DrawingTask canvas, ImmutableArray<FieldDefinition> fields)
    {
        var chosen = canvas.State.Text.Value(StateKeys.Sort + canvas.Visual.Id);
        return chosen is not null && fields.FirstOrDefault(field => field.Id == chosen.TrimStart('-')) is { } field
            ? [new(field, chosen.StartsWith('-'))]
            : SortRule.Read(canvas.Visual.Chart["SortConfiguration"]["RowSort"], canvas.Visual);
    }

    private static async Task<ImmutableArray<Mark>> TotalsAsync(
        DrawingTask canvas,
            ImmutableArray<FieldDefinition> fields, ImmutableArray<FieldFormat> formats, CancellationToken cancellationToken)
    {
        var measures = fields.Where(field => field.Role == FieldRole.Measure).ToImmutableArray();
        if (canvas.Visual.Chart["TotalOptions"]["TotalsVisibility"].Text != "VISIBLE" || measures.IsEmpty)
        {
            return [];
        }

        var answer = await canvas.AskAsync(measures, new QueryRequest(), cancellationToken);
        return
        [
            .. fields.Select((field, index) => measures.IndexOf(field) is var place && place >= 0
                ? formats[index].Mark(answer.Rows[0][place])
                : new Mark("", null)),
        ];
    }

    private static int? Width(string? text) =>
        text is not null && int.TryParse(text.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var width)
            ? width
            : null;
}
