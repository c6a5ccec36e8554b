using QsGen.Audit.Document;
using QsGen.Audit.Pdf;

namespace QsGen.Audit.Signing;

/// <summary>
/// Writes a report's file where it belongs, when everything about it has worked: a failure leaves no file, and an old one as it is.
/// </summary>
internal static class ReportFile
{
    /// <summary>Writes a report, and signs it.</summary>
    /// <param name="document">The report.</param>
    /// <param name="path">Where its file goes. Folders are made.</param>
    /// <param name="signer">Signs it; null to leave it unsigned.</param>
    /// <param name="cancellationToken">Stops, leaving nothing.</param>
    /// <exception cref="SigningException">It can't be signed.</exception>
    public static async Task<PdfOutput> WriteAsync(
        ReportDocument document, string path, ReportSigner? signer, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var unfinished = $"{full}.unfinished";
        try
        {
            PdfOutput output;
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                output = await ReportPdf.WriteAsync(document, file, cancellationToken);
                if (signer is not null)
                {
                    await signer.SignAsync(file, output.Signable, cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, full, overwrite: true);
            return output;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
