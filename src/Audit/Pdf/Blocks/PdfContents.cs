using QsGen.Audit.Pdf.Pages;
using QsGen.Audit.Pdf.Text;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>Makes the list of headings with their pages, each a link.</summary>
/// <param name="structure">What the document consists of.</param>
/// <param name="typesetter">Breaks lines.</param>
/// <param name="look">Letters and colours.</param>
internal sealed class PdfContents(PdfStructure structure, PdfTypesetter typesetter, PdfLook look)
{
    /// <summary>The heading.</summary>
    public const string Title = "Table of Contents";

    /// <summary>The heading's anchor.</summary>
    public const string Anchor = "contents";

    private const double Indent = 18;
    private const double Leading = 1.3;
    private const double RoomOfHeading = 40;
    private const double NumberWidth = 34;

    /// <summary>The headings that one page has room for: those of sections, and of parts unless a section has very many, as of statements;
    /// the outline beside the pages has all of them.</summary>
    public IReadOnlyList<PdfPlace> OnOnePage(IReadOnlyList<PdfPlace> places)
    {
        var shown = places.ToList();
        while (shown.Sum(HeightOf) > PageSize.TextHeight - RoomOfHeading && LongestPart(shown) is { Count: > 0 } longest)
        {
            shown.RemoveRange(longest.From, longest.Count);
        }

        return shown;
    }

    /// <summary>The bands below the heading.</summary>
    /// <param name="places">The headings.</param>
    /// <param name="numberOf">The number of a heading's page. Asked for when a line is drawn.</param>
    /// <param name="parent">What they are part of.</param>
    public IEnumerable<PdfBand> Bands(IReadOnlyList<PdfPlace> places, Func<PdfPlace, int> numberOf, PdfElement parent)
    {
        var list = structure.Open(parent, "TOC");
        for (var index = 0; index < places.Count; index++)
        {
            var (place, isLast) = (places[index], index == places.Count - 1);
            var item = structure.Open(list, "TOCI");
            var style = look.Contents[place.Level];
            var left = PageSize.Left + (place.Level * Indent);
            var lines = typesetter.Lines([new PdfSpan(place.Title, style, place.Anchor)], PageSize.Right - NumberWidth - left);
            var leading = style.Size * Leading;
            yield return new PdfBand(lines.Length * leading, (page, top) =>
            {
                for (var line = 0; line < lines.Length; line++)
                {
                    page.Text(lines[line], left, top - style.Size - (line * leading), item);
                }

                var baseline = top - style.Size - ((lines.Length - 1) * leading);
                var number = typesetter.Lines($"{numberOf(place)}", style, NumberWidth)[0];
                page.Text(number, PageSize.Right - number.Width, baseline, item);
                if (place.Level > 0)
                {
                    var (from, to) = (left + lines[^1].Width + 5, PageSize.Right - number.Width - 5);
                    page.Artifact("", () => page.Dots(from, to, baseline, look.Secondary));
                }

                structure.Close(item);
                if (isLast)
                {
                    structure.Close(list);
                }
            })
            {
                SpaceBefore = SpaceBefore(place),
                KeepsWithNext = !isLast && place.Level == 0 && places[index + 1].Level > 0,
            };
        }
    }

    private double HeightOf(PdfPlace place) => (look.Contents[place.Level].Size * Leading) + SpaceBefore(place);

    private static double SpaceBefore(PdfPlace place) => place.Level == 0 ? 8 : 2;

    private static (int From, int Count) LongestPart(List<PdfPlace> places)
    {
        var longest = (From: 0, Count: 0);
        for (var from = 0; from < places.Count;)
        {
            var count = places.Skip(from).TakeWhile(place => place.Level > 0).Count();
            longest = count > longest.Count ? (from, count) : longest;
            from += Math.Max(count, 1);
        }

        return longest;
    }
}
