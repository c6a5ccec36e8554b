using NodaTime;
using QsGen.Institution;

namespace QsGen.Audit.Document;

/// <summary>A report before it has a form: what it says, in order. Markdown, HTML and PDF are written from it.</summary>
/// <remarks>
/// A document is read once, from the front to the back, while it is written: blocks and rows come as they are asked for, so that a report
/// of a thousand pages needs no more memory than one of ten.
/// </remarks>
internal sealed record ReportDocument
{
    /// <summary>What the report is, the first line of the cover. Shown by readers as the title of the window.</summary>
    public required string Title { get; init; }

    /// <summary>The institution's name, below the title.</summary>
    public required string Institution { get; init; }

    /// <summary>The days that the report covers, in words, for the band on the cover.</summary>
    public required string Period { get; init; }

    /// <summary>The last day that the report covers.</summary>
    public LocalDate LastDay { get; init; }

    /// <summary>Who is to sign the file, in words; null when nobody is. It stands in the file, so that a signature that was cut off is
    /// missed.</summary>
    public string? Signer { get; init; }

    /// <summary>The product and its version: the footer's first words and the file's author.</summary>
    public required string Product { get; init; }

    /// <summary>What was bound to the report, as JSON in the file's Subject; empty when nothing was read from a database.</summary>
    public required string Provenance { get; init; }

    /// <summary>The first eight digits of the fingerprint, for the footer; <c>pending</c> when there is none.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The report's own clock: every date in the file is this one. It is shown with its offset.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The language of the words, as BCP 47 has it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Fonts for characters that the report's own font lacks, in the order in which they are asked.</summary>
    public ValueList<ReportFont> Fonts { get; init; } = [];

    /// <summary>The colours.</summary>
    public ReportTheme Theme { get; init; } = ReportTheme.Default;

    /// <summary>The picture above the title, or null.</summary>
    public ReportLogo? Logo { get; init; }

    /// <summary>What the cover says below the band with the period.</summary>
    public required ValueList<ReportBlock> Cover { get; init; }

    /// <summary>The sections, each on a new page. A contents list of them and of their headings follows the cover by itself.</summary>
    public required ValueList<ReportSection> Sections { get; init; }

    /// <summary>The files that travel with the report.</summary>
    public ValueList<ReportAttachment> Attachments { get; init; } = [];
}
