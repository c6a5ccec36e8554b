using System.Collections.Immutable;
using System.IO.Compression;

namespace QsGen.Viewer.Pages;

/// <summary>A file that the page loads.</summary>
/// <param name="Name">Its name, the last part of its address.</param>
/// <param name="Packed">Its bytes, compressed as gzip: what nearly every browser is sent.</param>
internal sealed record Asset(string Name, ImmutableArray<byte> Packed)
{
    /// <summary>Its media type.</summary>
    public string ContentType { get; } = Path.GetExtension(Name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".ttf" => "font/ttf",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    /// <summary>Its bytes as they are.</summary>
    public byte[] Unpack()
    {
        using var packed = new MemoryStream(Packed.ToArray());
        using var reader = new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        reader.CopyTo(plain);
        return plain.ToArray();
    }
}
