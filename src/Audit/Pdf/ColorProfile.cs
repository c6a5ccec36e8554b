using System.Buffers.Binary;
using System.Text;

namespace QsGen.Audit.Pdf;

/// <summary>Makes the profile that says what the report's colours look like: sRGB, as ICC.1:2010 (4.3) writes it.</summary>
internal static class ColorProfile
{
    private const int HeaderLength = 128;

    // Red, green and blue of IEC 61966-2-1, adapted to the white of print (D50), and how they were adapted.
    private static readonly double[][] Primaries = [[0.43607, 0.22249, 0.01392], [0.38515, 0.71687, 0.09708], [0.14307, 0.06061, 0.71410]];
    private static readonly double[] White = [0.9642, 1, 0.8249];
    private static readonly double[] Adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];

    // The curve of IEC 61966-2-1: the power, then the two lines' coefficients and where they meet.
    private static readonly double[] Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    /// <summary>The profile.</summary>
    public static byte[] Srgb()
    {
        var curve = Tag("para", [0, 3, 0, 0, .. Numbers(Curve)]);
        (string Name, byte[] Content)[] tags =
        [
            ("desc", Words("sRGB")),
            ("cprt", Words("No copyright, use freely")),
            ("wtpt", Tag("XYZ ", Numbers(White))),
            ("chad", Tag("sf32", Numbers(Adaptation))),
            ("rXYZ", Tag("XYZ ", Numbers(Primaries[0]))),
            ("gXYZ", Tag("XYZ ", Numbers(Primaries[1]))),
            ("bXYZ", Tag("XYZ ", Numbers(Primaries[2]))),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        var table = new byte[4 + (12 * tags.Length)];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        var body = new MemoryStream();
        for (var index = 0; index < tags.Length; index++)
        {
            var entry = table.AsSpan(4 + (12 * index));
            Encoding.ASCII.GetBytes(tags[index].Name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], HeaderLength + table.Length + (int)body.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[index].Content.Length);
            body.Write(tags[index].Content);
            body.Write(new byte[-tags[index].Content.Length & 3]);
        }

        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, HeaderLength + table.Length + (int)body.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x04300000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 2000);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(28), 1);
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        Numbers(White).CopyTo(header.AsSpan(68));
        return [.. header, .. table, .. body.ToArray()];
    }

    private static byte[] Words(string text)
    {
        var length = (byte)(2 * text.Length);
        return Tag(
            "mluc", [0, 0, 0, 1, 0, 0, 0, 12, .. "enUS"u8, 0, 0, 0, length, 0, 0, 0, 28, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    private static byte[] Tag(string kind, byte[] content) => [.. Encoding.ASCII.GetBytes(kind), 0, 0, 0, 0, .. content];

    // Numbers with sixteen bits after the point.
    private static byte[] Numbers(double[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * index), (int)Math.Round(values[index] * 65536));
        }

        return bytes;
    }
}
