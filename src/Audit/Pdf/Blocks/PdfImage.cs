using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using QsGen.Audit.Pdf.Objects;

namespace QsGen.Audit.Pdf.Blocks;

/// <summary>A picture as pages can draw it.</summary>
/// <param name="Width">How many dots it is wide.</param>
/// <param name="Height">How many dots it is high.</param>
/// <param name="Entries">What its stream says of it besides its size.</param>
/// <param name="Colors">Its colours, as the stream holds them.</param>
/// <param name="Opacity">How opaque each dot is, as one byte; null where all are wholly.</param>
internal sealed record PdfImage(int Width, int Height, string Entries, byte[] Colors, byte[]? Opacity)
{
    /// <summary>The name under which pages draw it.</summary>
    public const string Resource = "Logo";

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a PNG with eight bits for a colour, without interlacing, or a JPEG.</summary>
    /// <returns>The picture, or null when the file is of another kind or broken.</returns>
    public static PdfImage? Read(ImmutableArray<byte> file)
    {
        try
        {
            var bytes = file.AsSpan();
            return bytes.StartsWith(PngSignature) ? ReadPng(bytes)
                : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? ReadJpeg(bytes)
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidDataException or IndexOutOfRangeException
            or OverflowException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    /// <returns>Its object.</returns>
    public int Write(PdfFileWriter file)
    {
        var size = $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/BitsPerComponent 8";
        var mask = Opacity is null
            ? ""
            : $"/SMask {PdfSyntax.Reference(file.AddStream($"{size}/ColorSpace/DeviceGray", Opacity))}";
        return file.AddStream($"{size}{Entries}{mask}", Colors, isPacked: !Entries.Contains("/Filter", StringComparison.Ordinal));
    }

    // The frame's header says the size and the number of colours (ITU-T T.81, B.2.2).
    private static PdfImage? ReadJpeg(ReadOnlySpan<byte> file)
    {
        for (var offset = 2; file[offset] == 0xFF;)
        {
            var marker = file[offset + 1];
            if (marker is >= 0xC0 and <= 0xC2)
            {
                var colors = file[offset + 9] switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", _ => null };
                return colors is null ? null : new PdfImage(
                    BinaryPrimitives.ReadUInt16BigEndian(file[(offset + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(offset + 5)..]),
                    $"/ColorSpace{colors}/Filter/DCTDecode",
                    file.ToArray(),
                    null);
            }

            offset += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(offset + 2)..]);
        }

        return null;
    }

    private static PdfImage? ReadPng(ReadOnlySpan<byte> file)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        var channels = file[25] switch { 0 => 1, 2 => 3, 3 => 1, 4 => 2, 6 => 4, _ => 0 };
        if (file[24] != 8 || file[28] != 0 || channels == 0 || width is <= 0 or > 10_000 || height is <= 0 or > 10_000)
        {
            return null;
        }

        var (packed, palette, clear) = (new MemoryStream(), Array.Empty<byte>(), Array.Empty<byte>());
        for (var offset = 8; offset + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[offset..]);
            var name = BinaryPrimitives.ReadUInt32BigEndian(file[(offset + 4)..]);
            var content = file.Slice(offset + 8, length);
            if (name == 0x49444154)
            {
                packed.Write(content);
            }

            palette = name == 0x504C5445 ? content.ToArray() : palette;
            clear = name == 0x74524E53 ? content.ToArray() : clear;
            offset += 12 + length;
        }

        packed.Position = 0;
        var lines = new byte[height * ((width * channels) + 1)];
        using (var unpacker = new ZLibStream(packed, CompressionMode.Decompress))
        {
            unpacker.ReadExactly(lines);
        }

        var dots = PdfPredictor.Undo(lines, width * channels, channels);
        return FromDots(width, height, channels, dots, file[25] == 3 ? palette : null, clear);
    }

    private static PdfImage FromDots(int width, int height, int channels, byte[] dots, byte[]? palette, byte[] clear)
    {
        var hasOpacity = channels is 2 or 4 || (palette is not null && clear.Length > 0);
        var opacity = hasOpacity ? new byte[width * height] : null;
        var colors = new MemoryStream();
        for (var dot = 0; dot < width * height; dot++)
        {
            var start = dot * channels;
            if (palette is not null)
            {
                colors.Write(palette, 3 * dots[start], 3);
            }
            else
            {
                colors.Write(dots, start, channels is 2 or 4 ? channels - 1 : channels);
            }

            if (opacity is not null)
            {
                opacity[dot] = palette is null
                    ? dots[start + channels - 1]
                    : dots[start] < clear.Length ? clear[dots[start]] : byte.MaxValue;
            }
        }

        var space = palette is null && channels < 3 ? "/DeviceGray" : "/DeviceRGB";
        return new PdfImage(width, height, $"/ColorSpace{space}", colors.ToArray(), opacity);
    }
}
