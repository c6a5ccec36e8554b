using System.Collections.Immutable;
using QsGen.Audit.Document;
using QsGen.Audit.Verifying.Files;

namespace QsGen.Audit.Verifying;

/// <summary>
/// Checks what others added to a report's file: reviewers may fill the notes and sign in their two fields, and readers may note that they
/// did. Whatever else of ours is redefined, was changed.
/// </summary>
internal static class LaterRevisions
{
    private static readonly string[] Reviewed =
        [SignOffBlock.NotesField, SignOffBlock.FirstReviewerField, SignOffBlock.SecondReviewerField];

    // What filling a field changes of it: its value, its look, when.
    private static readonly string[] OfField = ["V", "RV", "AP", "AS", "M", "MK"];

    // What filling fields changes of the form: that there are signatures, the letters of notes, who draws them.
    private static readonly string[] OfForm = ["SigFlags", "DR", "DA", "NeedAppearances"];

    // What saving changes of the information about the file.
    private static readonly string[] OfInformation = ["ModDate", "Producer", "Creator"];

    // Evidence for the reviewers' signatures, and that the file uses more of PDF.
    private static readonly string[] OfCatalog = ["DSS", "Extensions", "Version"];

    /// <summary>Checks it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="revisions">Its revisions.</param>
    /// <param name="findings">Where what is found is added.</param>
    public static void Verify(
        ReadOnlyMemory<byte> file, ReportRevisions revisions, ImmutableArray<VerificationFinding>.Builder findings)
    {
        if (revisions.LaterCount == 0)
        {
            var isAll = revisions.ReportEnd == file.Length;
            findings.Add(new VerificationFinding(
                VerificationSubject.LaterRevisions,
                isAll ? VerificationVerdict.Holds : VerificationVerdict.Fails,
                isAll ? "Nobody added anything to the file." : "Something that is no revision was added to the file."));
            return;
        }

        var changed = Changed(revisions).ToList();
        findings.Add(new VerificationFinding(
            VerificationSubject.LaterRevisions,
            changed.Count == 0 ? VerificationVerdict.Noted : VerificationVerdict.Fails,
            changed.Count == 0
                ? $"{revisions.LaterCount} later revisions {Said(revisions)}, and change nothing of the report."
                : $"{revisions.LaterCount} later revisions change the report: {string.Join("; ", changed)}."));
    }

    private static IEnumerable<string> Changed(ReportRevisions revisions)
    {
        var (report, latest) = (revisions.Report, revisions.Latest);
        var trailer = latest.Sections[0].Trailer;
        foreach (var name in (string[])["Root", "Info"])
        {
            if (trailer.Entries.GetValueOrDefault(name)?.ToString() != report.Sections[0].Trailer.Entries[name].ToString())
            {
                yield return $"the file's /{name} is another object";
            }
        }

        var later = latest.Sections[..revisions.LaterCount];
        foreach (var number in later.SelectMany(section => section.Entries.Keys).Distinct().Order())
        {
            if (latest.EntryOf(number) is { IsPacked: false } entry && entry.Place < revisions.ReportEnd && entry != report.EntryOf(number))
            {
                yield return $"object {number} is taken from another place of the report";
            }
            else if (report.EntryOf(number) is not null && (latest.EntryOf(number) is null || !IsAllowed(report, latest, number)))
            {
                yield return $"object {number} is another one";
            }
        }
    }

    private static bool IsAllowed(PdfView report, PdfView latest, int number)
    {
        var (old, now) = (report.Get(number), latest.Get(number));
        if (old.ToString() == now.ToString())
        {
            return true;
        }

        if (old is not PdfDictionary before || now is not PdfDictionary after || old is PdfStream != now is PdfStream)
        {
            return false;
        }

        var kind = before.Get<PdfName>("Type")?.Text;
        var mayDiffer = number == NumberOf(report, "AcroForm") ? OfForm
            : before == report.Catalog ? OfCatalog
            : report.Sections[0].Trailer.Get<PdfReference>("Info")?.Number == number ? OfInformation
            : Reviewed.Contains(before.Get<PdfString>("T")?.Text) ? OfField
            : (string[])[];
        return kind == "Metadata" && after.Get<PdfName>("Type")?.Text == "Metadata"
            || (old is not PdfStream && mayDiffer.Length > 0 && before.Without(mayDiffer) == after.Without(mayDiffer))
            || (kind == "Page" && IsSamePage(report, latest, before, after));
    }

    // Readers write a page anew with its list inside.
    private static bool IsSamePage(PdfView report, PdfView latest, PdfDictionary before, PdfDictionary after) =>
        before.Without("Annots") == after.Without("Annots")
        && report.Find<PdfList>(before.Entries.GetValueOrDefault("Annots"))?.ToString()
            == latest.Find<PdfList>(after.Entries.GetValueOrDefault("Annots"))?.ToString();

    private static int? NumberOf(PdfView view, string name) => view.Catalog.Get<PdfReference>(name)?.Number;

    private static string Said(ReportRevisions revisions)
    {
        var form = revisions.Latest.Resolve<PdfDictionary>(revisions.Latest.Catalog.Entries.GetValueOrDefault("AcroForm"));
        var filled = revisions.Latest.Resolve<PdfList>(form.Entries.GetValueOrDefault("Fields")).Items
            .Select(item => revisions.Latest.Resolve<PdfDictionary>(item))
            .Where(field => Reviewed.Contains(field.Get<PdfString>("T")?.Text)
                && field.Entries.GetValueOrDefault("V") is { } value && value is not PdfString { Bytes.Length: 0 })
            .Select(field => field.Get<PdfString>("T")!.Text)
            .ToList();
        return filled.Count == 0 ? "fill no field" : $"fill {string.Join(", ", filled)}";
    }
}
