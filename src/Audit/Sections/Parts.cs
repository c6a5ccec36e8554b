using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>What several sections are put together from.</summary>
internal static class Parts
{
    // A third of a page: sections of so few rows are easier read below each other than leafed through.
    private const int MostRowsBetween = 12;

    /// <summary>What stands for a value that nobody knows.</summary>
    public const string Unknown = "—";

    /// <summary>What every section says when there is no database.</summary>
    public static ReportBlock NoDatabase { get; } =
        new NoticeBlock(NoticeTone.Note, "Not available: no database is configured, so nothing was read.");

    /// <summary>A section; a short one takes no page of its own.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="anchor">Its name in links.</param>
    /// <param name="blocks">What it says.</param>
    /// <param name="rows">How many rows its tables have together.</param>
    public static ReportSection Section(string title, string anchor, IEnumerable<ReportBlock> blocks, int rows = 0) =>
        new(title, anchor, blocks.ToList().ToAsyncEnumerable()) { StartsPage = rows > MostRowsBetween };

    /// <summary>A table of the rows of a question, in the columns that it shows.</summary>
    public static TableBlock Table(ReportRows rows)
    {
        var shown = rows.Query.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Width > 0).ToList();
        return new(
            shown.Select(pair => pair.column.In(rows.Money)).ToValueList(),
            rows.Rows.Select(row => new ReportRow(
                shown.Select(pair => FigureText.Shown(row[pair.index], pair.column.Kind, rows.Money)).ToArray())).ToAsyncEnumerable());
    }

    /// <summary>Names and values in the large letters of the summary.</summary>
    public static TableBlock Large(string name, string value, ColumnKind kind, IEnumerable<ReportRow> rows) =>
        new([new(name, ColumnKind.Text, 3.5), new(value, kind, 2.5)], rows.ToValueList()) { IsLarge = true };

    /// <summary>Blocks that are not parted from what follows.</summary>
    public static GroupBlock WithNext(params ReportBlock[] blocks) => new(blocks.ToValueList()) { StaysWithNext = true };

    /// <summary>A notice that something was looked for and not found.</summary>
    public static NoticeBlock Clean(string text) => new(NoticeTone.Clean, text);

    /// <summary>A number of things in words: <c>1 row</c>, <c>1,200 rows</c>.</summary>
    public static string Number(long count, string one, string? many = null) =>
        $"{ReportFormat.Count(count)} {(count == 1 ? one : many ?? $"{one}s")}";
}
