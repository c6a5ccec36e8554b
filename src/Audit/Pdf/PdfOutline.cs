using QsGen.Audit.Pdf.Objects;
using QsGen.Audit.Pdf.Pages;

namespace QsGen.Audit.Pdf;

/// <summary>Writes the outline, which readers show beside the pages, and the names that links lead to (ISO 32000-1, 12.3).</summary>
internal static class PdfOutline
{
    /// <summary>Writes the outline.</summary>
    /// <param name="file">The file.</param>
    /// <param name="places">The headings in order; one of the first level comes first.</param>
    /// <returns>Its object.</returns>
    public static int Write(PdfFileWriter file, IReadOnlyList<PdfPlace> places)
    {
        var root = file.Reserve();
        var numbers = places.Select(_ => file.Reserve()).ToList();
        var tops = Enumerable.Range(0, places.Count).Where(index => places[index].Level == 0).ToList();
        for (var place = 0; place < tops.Count; place++)
        {
            var index = tops[place];
            var inner = Enumerable.Range(index + 1, (place + 1 < tops.Count ? tops[place + 1] : places.Count) - index - 1).ToList();
            // Parts of a section are folded up at first.
            var below = inner.Count == 0
                ? ""
                : $"/First {PdfSyntax.Reference(numbers[inner[0]])}/Last {PdfSyntax.Reference(numbers[inner[^1]])}/Count -{inner.Count}";
            WriteItem(file, numbers, tops, place, places[index], root, below);
            for (var part = 0; part < inner.Count; part++)
            {
                WriteItem(file, numbers, inner, part, places[inner[part]], numbers[index], "");
            }
        }

        file.WriteObject(
            root,
            $"<</Type/Outlines/First {PdfSyntax.Reference(numbers[tops[0]])}/Last {PdfSyntax.Reference(numbers[tops[^1]])}"
            + $"/Count {tops.Count}>>");
        return root;
    }

    /// <summary>Writes the names.</summary>
    /// <returns>The object of their tree.</returns>
    /// <exception cref="InvalidOperationException">Two headings share a name.</exception>
    public static int WriteNames(PdfFileWriter file, IReadOnlyList<PdfPlace> places)
    {
        var twice = places.GroupBy(place => place.Anchor).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new InvalidOperationException($"two headings of the report are called '{twice.Key}'");
        }

        var names = places.OrderBy(place => place.Anchor, StringComparer.Ordinal)
            .Select(place => $"{PdfSyntax.Text(place.Anchor)}{Destination(place)}");
        return file.AddObject($"<</Names[{string.Concat(names)}]>>");
    }

    private static void WriteItem(
        PdfFileWriter file, List<int> numbers, List<int> siblings, int place, PdfPlace target, int parent, string entries)
    {
        var before = place == 0 ? "" : $"/Prev {PdfSyntax.Reference(numbers[siblings[place - 1]])}";
        var after = place == siblings.Count - 1 ? "" : $"/Next {PdfSyntax.Reference(numbers[siblings[place + 1]])}";
        file.WriteObject(
            numbers[siblings[place]],
            $"<</Title{PdfSyntax.Text(target.Title)}/Parent {PdfSyntax.Reference(parent)}{before}{after}{entries}"
            + $"/Dest{Destination(target)}>>");
    }

    private static string Destination(PdfPlace place) =>
        $"[{PdfSyntax.Reference(place.Page)}/XYZ 0 {PdfSyntax.Number(Math.Min(place.Top + 12, PageSize.Height))} null]";
}
