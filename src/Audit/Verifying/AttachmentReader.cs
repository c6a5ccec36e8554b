using System.Collections.Immutable;
using QsGen.Audit.Verifying.Files;

namespace QsGen.Audit.Verifying;

/// <summary>Reads the files attached to a report, to be compared with those of another.</summary>
internal static class AttachmentReader
{
    /// <summary>The attached files by name.</summary>
    /// <param name="file">The report's file.</param>
    /// <exception cref="FormatException">The file is not one that this product wrote, or it is broken; the message says where.</exception>
    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            var report = ReportRevisions.Read(file).Report;
            var files = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
            if (report.Find<PdfDictionary>(report.Catalog.Entries.GetValueOrDefault("Names"))?.Get<PdfDictionary>("EmbeddedFiles") is
                { } tree)
            {
                var names = report.Resolve<PdfList>(tree.Entries.GetValueOrDefault("Names")).Items;
                for (var index = 0; index + 1 < names.Length; index += 2)
                {
                    var specification = report.Resolve<PdfDictionary>(names[index + 1]);
                    var content = report.Resolve<PdfStream>(
                        report.Resolve<PdfDictionary>(specification.Entries.GetValueOrDefault("EF")).Entries.GetValueOrDefault("UF"));
                    files[report.Resolve<PdfString>(specification.Entries.GetValueOrDefault("UF")).Text] = PdfStreams.Unpack(content, 0);
                }
            }

            return files.ToImmutable();
        }
        catch (Exception broken) when (ReportVerifier.IsOfFile(broken))
        {
            throw new FormatException($"the file is not one that this product wrote, or it was changed: {broken.Message}", broken);
        }
    }
}
