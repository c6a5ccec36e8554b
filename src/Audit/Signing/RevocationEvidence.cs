using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Security.Cryptography;
using QsGen.Institution;
using QsGen.Institution.Files;

namespace QsGen.Audit.Signing;

/// <summary>What proves later that certificates were good when a report was signed.</summary>
/// <param name="Certificates">The certificates themselves, encoded.</param>
/// <param name="OcspResponses">Responses about one certificate each (RFC 6960), encoded.</param>
/// <param name="RevocationLists">Lists of revoked certificates (RFC 5280), encoded.</param>
internal sealed record RevocationEvidence(
    ImmutableArray<byte[]> Certificates, ImmutableArray<byte[]> OcspResponses, ImmutableArray<byte[]> RevocationLists)
{
    /// <summary>Reads it from files.</summary>
    /// <param name="paths">The files, as DER or PEM.</param>
    /// <param name="certificates">The certificates that it is about.</param>
    /// <returns>The evidence; null for no files.</returns>
    /// <exception cref="SigningException">A file can't be read, or is neither an OCSP response nor a revocation list.</exception>
    public static RevocationEvidence? Read(ValueList<string> paths, ImmutableArray<byte[]> certificates)
    {
        if (paths.Count == 0)
        {
            return null;
        }

        var files = paths.Select(path => (Path: path, Bytes: ReadFile(path)))
            .ToLookup(file => IsOcsp(file.Path, file.Bytes), file => file.Bytes);
        return new RevocationEvidence(certificates, [.. files[true]], [.. files[false]]);
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            var bytes = GivenFile.ReadBytes(path);
            var text = System.Text.Encoding.Latin1.GetString(bytes);
            return PemEncoding.TryFind(text, out var found) ? Convert.FromBase64String(text[found.Base64Data]) : bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SigningException($"{path}: the OCSP response or revocation list can't be read: {exception.Message}", exception);
        }
    }

    // An OCSP response begins with its status, a list with what is signed.
    private static bool IsOcsp(string path, byte[] bytes)
    {
        try
        {
            var reader = new AsnReader(bytes, AsnEncodingRules.DER);
            var tag = reader.ReadSequence().PeekTag();
            reader.ThrowIfNotEmpty();
            return tag.HasSameClassAndValue(Asn1Tag.Enumerated)
                || (tag.HasSameClassAndValue(Asn1Tag.Sequence) ? false : throw new AsnContentException("unknown form"));
        }
        catch (AsnContentException exception)
        {
            throw new SigningException($"{path} is neither an OCSP response nor a revocation list.", exception);
        }
    }
}
