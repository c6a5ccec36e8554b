using System.Text;
using Microsoft.AspNetCore.Http;
using QsGen.Viewer.Drawing;
using QsGen.Viewer.Formats;
using QsGen.Viewer.Frames;
using QsGen.Viewer.Pages;
using QsGen.Viewer.Queries;
using QsGen.Viewer.State;

namespace QsGen.Viewer.Hosting;

/// <summary>All rows of a visual as a file, what narrows them first.</summary>
internal static class CsvExport
{
    private const long Most = 1_000_000;

    /// <summary>Sends a file.</summary>
    public static Task SendAsync(HttpContext context, ViewerService service, string app, string sheet, string visual, StateText text) =>
        ApiEndpoints.GuardAsync(context, service, async () =>
        {
            if (await service.CanvasAsync(app, sheet, visual, text) is not { } canvas)
            {
                await ApiEndpoints.SendErrorAsync(
                    context, StatusCodes.Status404NotFound, "There is no such visual", new Problem("No visual has this address."));
                return;
            }

            var written = Encoding.UTF8.GetBytes(await WriteAsync(canvas, context.RequestAborted));
            ResponseSecurity.Apply(context.Response);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentType = "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(canvas)}.csv\"";
            await context.Response.Body.WriteAsync(written, context.RequestAborted);
        });

    /// <summary>The file's text.</summary>
    public static async Task<string> WriteAsync(DrawingTask canvas, CancellationToken cancellationToken)
    {
        var fields = canvas.Visual.Fields;
        var sorts = SortRule.Read(canvas.Visual.Chart["SortConfiguration"]["RowSort"], canvas.Visual);
        var answer = await canvas.AskAsync(fields, new QueryRequest { Sorts = sorts, Take = Most }, cancellationToken);
        var formats = TableDrawer.DayFormats(answer, fields.Length);
        var file = new StringBuilder();
        Line(file, ["Visual", canvas.Visual.Title]);
        Line(file, ["As of", TimeFormat.Write(canvas.State.Now, "YYYY-MM-DD HH:mm")]);
        foreach (var filter in answer.Plan.Filters.SelectMany(applied => applied.Filters)
            .Select(filter => FilterWords.Of(canvas.Sheet, filter, canvas.State)).DistinctBy(filter => (filter.Label, filter.Text)))
        {
            Line(file, [filter.Label, filter.Text]);
        }

        file.Append("\r\n");
        Line(file, fields.Select(field => Labels.Of(canvas.Visual, field)));
        foreach (var row in answer.Rows)
        {
            Line(file, formats.Select((format, index) => format.Mark(row[index]).Raw ?? ""));
        }

        return file.ToString();
    }

    private static void Line(StringBuilder file, IEnumerable<string> cells) => file.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A text that a spreadsheet would take for a formula is one no more; numbers stay numbers.
    private static string Cell(string text)
    {
        var isFormula = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !decimal.TryParse(text, out _);
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string FileName(DrawingTask canvas) =>
        new([.. canvas.Visual.Title.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-')]);
}
