using System.Security.Cryptography;
using System.Text;

namespace QsGen.QuickSight.Emission;

/// <summary>UUIDs of version 5: the same name always gives the same UUID.</summary>
/// <remarks>The QuickSight editor stumbles over generated ids that are not UUIDs.</remarks>
internal static class NameBasedUuid
{
    private static readonly Guid ProductNamespace = new("7c1c9a3e-2f57-5d0b-9b6e-0d6f3a6f8c11");

    /// <summary>The UUID of a name in this product's namespace, in the usual lower-case form.</summary>
    public static string Of(string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        var input = new byte[16 + length];
        ProductNamespace.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));

        // RFC 9562 asks for SHA-1 in version 5; nothing here is a secret.
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}
