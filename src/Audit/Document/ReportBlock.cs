using QsGen.Institution;

namespace QsGen.Audit.Document;

/// <summary>One thing on a page, as wide as the page.</summary>
internal abstract record ReportBlock;

/// <summary>A heading inside a section. It never stands alone at the foot of a page.</summary>
/// <param name="Level">2 for a part of a section, 3 for a part of that.</param>
/// <param name="Text">Its words.</param>
/// <param name="Anchor">Its name in links; null when it is not in the outline and the contents.</param>
internal sealed record HeadingBlock(int Level, string Text, string? Anchor = null) : ReportBlock;

/// <summary>Running text.</summary>
/// <param name="Runs">Its parts.</param>
internal sealed record ParagraphBlock(ValueList<TextRun> Runs) : ReportBlock
{
    /// <summary>A paragraph of plain text.</summary>
    public ParagraphBlock(string text)
        : this([new TextRun(text)])
    {
    }
}

/// <summary>A text that stands out: nothing was found, or something has to be known before reading on.</summary>
/// <param name="Tone">How it stands out.</param>
/// <param name="Runs">Its parts.</param>
internal sealed record NoticeBlock(NoticeTone Tone, ValueList<TextRun> Runs) : ReportBlock
{
    /// <summary>A notice of plain text.</summary>
    public NoticeBlock(NoticeTone tone, string text)
        : this(tone, [new TextRun(text)])
    {
    }
}

/// <summary>Lines kept as they are, in letters of equal width where there are some: a command, a recipe.</summary>
/// <param name="Text">The lines. A line that is too long is broken where it must be.</param>
internal sealed record CodeBlock(string Text) : ReportBlock;

/// <summary>Names and values in a shaded panel of two columns.</summary>
/// <param name="Facts">The lines.</param>
internal sealed record FactsBlock(ValueList<ReportFact> Facts) : ReportBlock;

/// <summary>A table. Its header is repeated on each page that it reaches.</summary>
/// <param name="Columns">The columns, at least one.</param>
/// <param name="Rows">The rows. Asked for when the table is written, once.</param>
internal sealed record TableBlock(ValueList<ReportColumn> Columns, IAsyncEnumerable<ReportRow> Rows) : ReportBlock
{
    /// <summary>A table of rows that are at hand.</summary>
    public TableBlock(ValueList<ReportColumn> columns, ValueList<ReportRow> rows)
        : this(columns, rows.ToAsyncEnumerable())
    {
    }

    /// <summary>What the table shows, above it; null when a heading says so.</summary>
    public string? Caption { get; init; }

    /// <summary>The last row, set apart; null for none. Asked for after the last row, so it can be summed on the way.</summary>
    public Func<ReportRow>? Total { get; init; }

    /// <summary>Whether it is set in the larger letters of the summary.</summary>
    public bool IsLarge { get; init; }
}

/// <summary>Blocks that are kept on one page, if one page can hold them. None of them is a table of many rows.</summary>
/// <param name="Blocks">The blocks.</param>
internal sealed record GroupBlock(ValueList<ReportBlock> Blocks) : ReportBlock
{
    /// <summary>Whether the first lines of what follows are kept on that page too.</summary>
    public bool StaysWithNext { get; init; }
}

/// <summary>What follows starts a new page.</summary>
internal sealed record PageBreakBlock : ReportBlock;

/// <summary>The fields that reviewers fill: notes, and two signatures. At most one in a document.</summary>
internal sealed record SignOffBlock : ReportBlock
{
    /// <summary>The name of the field for notes.</summary>
    public const string NotesField = "QSGNotesField";

    /// <summary>The name of the first reviewer's signature field.</summary>
    public const string FirstReviewerField = "QSGReviewerSignature1";

    /// <summary>The name of the second reviewer's signature field.</summary>
    public const string SecondReviewerField = "QSGReviewerSignature2";
}
