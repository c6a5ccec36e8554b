using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Queries;

namespace QsGen.Viewer.Exports;

/// <summary>All rows of a visual with what narrows them, before they become a file.</summary>
/// <param name="Title">The visual's title.</param>
/// <param name="Facts">What stands above the rows: the visual, as of when, each filter.</param>
/// <param name="Names">The headings.</param>
/// <param name="Formats">How the values of each column are written.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ExportTable(
    string Title,
    ImmutableArray<(string Name, string Text)> Facts,
    ImmutableArray<string> Names,
    ImmutableArray<FieldFormat> Formats,
    ImmutableArray<object?[]> Rows)
{
    /// <summary>The most rows that a file gets; a sheet of a workbook has no room for many more.</summary>
    public const int Most = 1_000_000;

    /// <summary>A name for a file, without its ending: letters, digits, blanks and hyphens.</summary>
    public string FileName =>
        new([.. Title.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-')]);

    /// <summary>Asks for the rows, in the order of the definition.</summary>
    /// <exception cref="QueryException">They can't be asked for.</exception>
    public static async Task<ExportTable> ReadAsync(DrawingTask canvas, CancellationToken cancellationToken)
    {
        canvas = await canvas.KnowingAsync(cancellationToken);
        ImmutableArray<FieldDefinition> fields = canvas.Visual.Fields;
        var sorts = SortRule.Read(canvas.Visual.Chart["SortConfiguration"]["RowSort"], canvas.Visual);
        var answer = await canvas.AskAsync(fields, new QueryRequest { Sorts = sorts, Take = Most }, cancellationToken);
        var filters = canvas.Words(answer.Plan.Filters)
            .Select(filter => (filter.Label, filter.Text)).Distinct();
        return new(
            canvas.Visual.Title,
            [("Visual", canvas.Visual.Title), ("As of", TimeFormat.Write(canvas.State.Now, "YYYY-MM-DD HH:mm")), .. filters],
            [.. fields.Select(field => Labels.Of(canvas.Visual, field))],
            TableDrawer.DayFormats(answer, fields.Length),
            answer.Rows);
    }
}
