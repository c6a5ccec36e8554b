namespace QsGen.Audit.Pdf.Objects;

/// <summary>What has to be known of a finished file in order to add an update to it.</summary>
/// <param name="CrossReference">Where its cross-reference begins, in bytes.</param>
/// <param name="Size">How many object numbers are taken.</param>
/// <param name="Root">The catalog.</param>
/// <param name="Info">The information about the document.</param>
/// <param name="Identifier">The file's identifier, written.</param>
internal sealed record PdfFileEnd(long CrossReference, int Size, int Root, int Info, string Identifier)
{
    /// <summary>What the trailer says whatever the update.</summary>
    public string Entries =>
        $"/Type/XRef/Root {PdfSyntax.Reference(Root)}/Info {PdfSyntax.Reference(Info)}/ID[{Identifier}{Identifier}]";
}
