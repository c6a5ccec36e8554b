using System.Globalization;
using System.Reflection;
using QsGen.Audit.Document;
using QsGen.Institution;

namespace QsGen.Audit.Rendering;

/// <summary>Writes a report as one HTML file that asks nothing of anybody: styles inside, no script, no address outside.</summary>
/// <param name="writer">Where to.</param>
internal sealed class HtmlRenderer(TextWriter writer)
{
    private const string StyleSheet = "report.css";

    /// <summary>Writes the whole report; attachments are left to formats that can carry them.</summary>
    public async Task WriteAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        await LineAsync(Head(document));
        await LineAsync("<body>\n<header class=\"cover\">");
        if (document.Logo is { } logo)
        {
            var type = logo.Bytes is [0xFF, ..] ? "image/jpeg" : "image/png";
            await LineAsync($"<img class=\"logo\" alt=\"{PlainHtml.Escaped(logo.Description)}\" "
                + $"src=\"data:{type};base64,{Convert.ToBase64String(logo.Bytes.AsSpan())}\">");
        }

        await LineAsync($"<h1>{PlainHtml.Plain(document.Title)}</h1>");
        await LineAsync($"<p class=\"institution\">{PlainHtml.Plain(document.Institution)}</p>");
        await LineAsync($"<p class=\"period\">Reporting period {PlainHtml.Plain(document.Period)}</p>");
        await LineAsync(
            $"<p class=\"made\">Generated at {ReportFormat.Instant(document.GeneratedAt)} by {PlainHtml.Plain(document.Product)}</p>");
        foreach (var block in document.Cover)
        {
            await BlockAsync(block, cancellationToken);
        }

        await LineAsync("</header>\n<nav aria-labelledby=\"contents\"><h2 id=\"contents\">Contents</h2><ol>");
        foreach (var section in document.Sections)
        {
            await LineAsync($"<li><a href=\"#{PlainHtml.Escaped(section.Anchor)}\">{PlainHtml.Plain(section.Title)}</a></li>");
        }

        await LineAsync("</ol></nav>\n<main>");
        foreach (var section in document.Sections)
        {
            await SectionAsync(section, cancellationToken);
        }

        await LineAsync($"</main>\n<footer>{PlainHtml.Plain(document.Product)} · Provenance: "
            + $"{PlainHtml.Plain(document.Fingerprint)}</footer>");
        await LineAsync("</body>\n</html>");
    }

    private async Task SectionAsync(ReportSection section, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await LineAsync($"<section id=\"{PlainHtml.Escaped(section.Anchor)}\"{(section.StartsPage ? " class=\"page\"" : "")}>");
        await LineAsync($"<h2>{PlainHtml.Plain(section.Title)}</h2>");
        await foreach (var block in section.Blocks.WithCancellation(cancellationToken))
        {
            await BlockAsync(block, cancellationToken);
        }

        await LineAsync("</section>");
    }

    private async Task BlockAsync(ReportBlock block, CancellationToken cancellationToken)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var level = heading.Level + 1;
                var id = heading.Anchor is { } anchor ? $" id=\"{PlainHtml.Escaped(anchor)}\"" : "";
                await LineAsync($"<h{level}{id}>{PlainHtml.Plain(heading.Text)}</h{level}>");
                break;
            case ParagraphBlock paragraph:
                await LineAsync($"<p>{Runs(paragraph.Runs)}</p>");
                break;
            case NoticeBlock notice:
                await LineAsync($"<p class=\"notice {notice.Tone.ToString().ToLowerInvariant()}\">{Runs(notice.Runs)}</p>");
                break;
            case CodeBlock code:
                await LineAsync($"<pre><code>{PlainHtml.Escaped(code.Text.TrimEnd('\n'))}</code></pre>");
                break;
            case FactsBlock facts:
                await LineAsync($"<dl>{string.Concat(facts.Facts.Select(fact =>
                    $"<dt>{PlainHtml.Plain(fact.Name)}</dt><dd>{Runs(fact.Value)}</dd>"))}</dl>");
                break;
            case TableBlock table:
                await TableAsync(table, cancellationToken);
                break;
            case GroupBlock group:
                foreach (var inner in group.Blocks)
                {
                    await BlockAsync(inner, cancellationToken);
                }

                break;
            case SignOffBlock:
                await LineAsync("<div class=\"sign-off\"><p>Notes / Exceptions</p><div class=\"notes\"></div>"
                    + "<div class=\"signature\"></div><div class=\"signature\"></div></div>");
                break;
        }
    }

    private async Task TableAsync(TableBlock table, CancellationToken cancellationToken)
    {
        var width = table.Columns.Sum(column => column.Width);
        await LineAsync($"<div class=\"table\"><table{(table.IsLarge ? " class=\"large\"" : "")}>");
        if (table.Caption is { } caption)
        {
            await LineAsync($"<caption>{PlainHtml.Plain(caption)}</caption>");
        }

        await LineAsync($"<colgroup>{string.Concat(table.Columns.Select(column => string.Create(
            CultureInfo.InvariantCulture, $"<col style=\"width:{100 * column.Width / width:0.##}%\">")))}</colgroup>");
        await LineAsync($"<thead><tr>{string.Concat(table.Columns.Select(column =>
            $"<th scope=\"col\"{ClassOf(column)}>{PlainHtml.Plain(column.Name)}</th>"))}</tr></thead><tbody>");
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            await LineAsync(Row(table.Columns, row));
        }

        await LineAsync($"</tbody>{(table.Total is { } total ? $"<tfoot>{Row(table.Columns, total())}</tfoot>" : "")}</table></div>");
    }

    private static string Row(ValueList<ReportColumn> columns, ReportRow row) =>
        $"<tr>{string.Concat(row.Cells.Select((cell, index) =>
        {
            var text = PlainHtml.Plain(cell.Text);
            var strong = cell.IsStrong ? $"<strong>{text}</strong>" : text;
            return $"<td{ClassOf(columns[index])}>{Linked(strong, cell.Anchor)}</td>";
        }))}</tr>";

    private static string ClassOf(ReportColumn column) => column.Kind switch
    {
        ColumnKind.Money or ColumnKind.Count or ColumnKind.Date => " class=\"number\"",
        ColumnKind.Id => " class=\"id\"",
        _ => "",
    };

    private static string Runs(ValueList<TextRun> runs) => string.Concat(runs.Select(run => Linked(
        run.Style switch
        {
            TextStyle.Strong => $"<strong>{PlainHtml.Plain(run.Text)}</strong>",
            TextStyle.Code => $"<code>{PlainHtml.Escaped(run.Text)}</code>",
            _ => PlainHtml.Plain(run.Text),
        },
        run.Anchor)));

    private static string Linked(string html, string? anchor) =>
        anchor is null ? html : $"<a href=\"#{PlainHtml.Escaped(anchor)}\">{html}</a>";

    private static string Head(ReportDocument document)
    {
        var theme = document.Theme;
        return string.Join('\n',
            "<!DOCTYPE html>",
            $"<html lang=\"{PlainHtml.Escaped(document.Language)}\">",
            "<head>",
            "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">",
            $"<meta name=\"author\" content=\"{PlainHtml.Escaped(document.Product)}\">",
            $"<title>{PlainHtml.Escaped($"{document.Title} — {document.Institution}")}</title>",
            "<style>",
            $":root {{ --primary: {theme.PrimaryForeground}; --secondary: {theme.SecondaryForeground}; "
                + $"--stripe: {theme.SecondaryBackground}; --accent: {theme.Accent}; --on-header: {theme.AccentForeground}; "
                + $"--tint: {theme.LinkTint}; }}",
            Style(),
            "</style>",
            "</head>");
    }

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(StyleSheet)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }

    private Task LineAsync(string text) => writer.WriteAsync($"{text}\n");
}
