using System.IO.Compression;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Verifying.Files;

/// <summary>Unpacks streams, within bounds.</summary>
internal static class PdfStreams
{
    private const int Longest = 256 << 20;

    /// <summary>The bytes of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="offset">Where it is, for messages.</param>
    /// <exception cref="PdfShapeException">It is packed in a way that is not read, broken, or too long.</exception>
    public static byte[] Unpack(PdfStream stream, long offset)
    {
        using var target = new MemoryStream();
        Unpack(stream, offset, target, Longest);
        var bytes = target.ToArray();
        if (stream.Get<PdfDictionary>("DecodeParms") is not { } parameters)
        {
            return bytes;
        }

        try
        {
            return parameters.Get<PdfNumber>("Predictor")?.Value >= 10
                && parameters.Get<PdfNumber>("Columns") is { Value: > 0 and < 100 } columns
                ? PdfPredictor.Undo(bytes, (int)columns.Value, 1)
                : throw new PdfShapeException("a stream is foretold in a way that is not read", offset);
        }
        catch (InvalidDataException exception)
        {
            throw new PdfShapeException($"a stream is broken: {exception.Message}", offset);
        }
    }

    /// <summary>Writes the bytes of a stream somewhere.</summary>
    public static void Unpack(PdfStream stream, long offset, Stream target, long longest)
    {
        if (!stream.Entries.TryGetValue("Filter", out var filter))
        {
            target.Write(stream.Bytes.Span);
            return;
        }

        if (filter is not PdfName { Text: "FlateDecode" })
        {
            throw new PdfShapeException("a stream is packed in a way that is not read", offset);
        }

        try
        {
            using var source = new MemoryStream(stream.Bytes.ToArray());
            using var unpacker = new ZLibStream(source, CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            for (int read; (read = unpacker.Read(buffer)) > 0; longest -= read)
            {
                if (read > longest)
                {
                    throw new PdfShapeException("a stream is too long", offset);
                }

                target.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new PdfShapeException("a stream is broken", offset);
        }
    }
}
