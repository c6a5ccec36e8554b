using System.Collections.Immutable;
using System.Formats.Asn1;

namespace QsGen.Audit.Signing;

/// <summary>
/// A signature in the one form that reports and time-stamps have (RFC 5652): one signer, named by issuer and serial number, with signed
/// attributes. What it is made of makes its bytes, so whoever reads it can demand that no bit is other than it must be.
/// </summary>
internal sealed record CmsSignature
{
    private static readonly Asn1Tag Explicit = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Unsigned = new(TagClass.ContextSpecific, 1, isConstructed: true);

    /// <summary>Of what kind the content is: an object identifier.</summary>
    public required string ContentType { get; init; }

    /// <summary>The content, or null where it is elsewhere.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The certificates, encoded.</summary>
    public required ImmutableArray<byte[]> Certificates { get; init; }

    /// <summary>The signer's issuer and serial number, encoded.</summary>
    public required byte[] Signer { get; init; }

    /// <summary>The hash's identifier, encoded.</summary>
    public required byte[] DigestAlgorithm { get; init; }

    /// <summary>The signed attributes, encoded as the set that is signed.</summary>
    public required byte[] SignedAttributes { get; init; }

    /// <summary>The signature's identifier, encoded.</summary>
    public required byte[] SignatureAlgorithm { get; init; }

    /// <summary>The signature itself.</summary>
    public required byte[] Value { get; init; }

    /// <summary>The time-stamp of <see cref="Value"/>, encoded, or null.</summary>
    public byte[]? Timestamp { get; init; }

    /// <summary>Reads a signature.</summary>
    /// <param name="bytes">Exactly its bytes.</param>
    /// <exception cref="AsnContentException">It is not DER, has another form, or a bit that its content does not call for.</exception>
    public static CmsSignature Decode(ReadOnlyMemory<byte> bytes)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.DER).ReadSequence();
        Expect(outer, Oids.SignedData);
        var data = outer.ReadSequence(Explicit).ReadSequence();
        data.ReadIntegerBytes();
        data.ReadSetOf();
        var content = data.ReadSequence();
        var kind = content.ReadObjectIdentifier();
        var held = content.HasData ? content.ReadSequence(Explicit).ReadOctetString() : null;
        var certificates = ImmutableArray.CreateBuilder<byte[]>();
        for (var listed = data.ReadSequence(Explicit); listed.HasData;)
        {
            certificates.Add(listed.ReadEncodedValue().ToArray());
        }

        var signer = data.ReadSetOf().ReadSequence();
        signer.ReadIntegerBytes();
        var name = signer.ReadEncodedValue().ToArray();
        var digest = signer.ReadEncodedValue().ToArray();
        var attributes = signer.ReadEncodedValue().ToArray();
        attributes[0] = 0x31;
        var read = new CmsSignature
        {
            ContentType = kind,
            Content = held,
            Certificates = certificates.ToImmutable(),
            Signer = name,
            DigestAlgorithm = digest,
            SignedAttributes = attributes,
            SignatureAlgorithm = signer.ReadEncodedValue().ToArray(),
            Value = signer.ReadOctetString(),
            Timestamp = signer.HasData ? Attribute(signer.ReadSetOf(Unsigned), Oids.TimestampToken) : null,
        };
        return read.Encode().AsSpan().SequenceEqual(bytes.Span)
            ? read
            : throw new AsnContentException("The signature has bits that its content does not call for.");
    }

    /// <summary>The only value of a signed attribute, encoded; null when there is no such attribute.</summary>
    /// <exception cref="AsnContentException">The attributes are malformed, or there are several of these or values of it.</exception>
    public ReadOnlyMemory<byte>? SignedAttribute(string identifier)
    {
        ReadOnlyMemory<byte>? found = null;
        for (var attributes = new AsnReader(SignedAttributes, AsnEncodingRules.DER).ReadSetOf(); attributes.HasData;)
        {
            var attribute = attributes.ReadSequence();
            var isSought = attribute.ReadObjectIdentifier() == identifier;
            var values = attribute.ReadSetOf();
            attribute.ThrowIfNotEmpty();
            if (isSought)
            {
                found = found is null ? values.ReadEncodedValue() : throw new AsnContentException("An attribute is there twice.");
                values.ThrowIfNotEmpty();
            }
        }

        return found;
    }

    /// <summary>Writes the signature.</summary>
    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.SignedData);
            using (writer.PushSequence(Explicit))
            using (writer.PushSequence())
            {
                writer.WriteInteger(ContentType == Oids.Data ? 1 : 3);
                using (writer.PushSetOf())
                {
                    writer.WriteEncodedValue(DigestAlgorithm);
                }

                WriteContent(writer);
                using (writer.PushSequence(Explicit))
                {
                    foreach (var certificate in Certificates)
                    {
                        writer.WriteEncodedValue(certificate);
                    }
                }

                using (writer.PushSetOf())
                {
                    WriteSigner(writer);
                }
            }
        }

        return writer.Encode();
    }

    private void WriteContent(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(ContentType);
            if (Content is not null)
            {
                using (writer.PushSequence(Explicit))
                {
                    writer.WriteOctetString(Content);
                }
            }
        }
    }

    private void WriteSigner(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteEncodedValue(Signer);
            writer.WriteEncodedValue(DigestAlgorithm);
            writer.WriteEncodedValue([0xA0, .. SignedAttributes.AsSpan(1)]);
            writer.WriteEncodedValue(SignatureAlgorithm);
            writer.WriteOctetString(Value);
            if (Timestamp is not null)
            {
                using (writer.PushSetOf(Unsigned))
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.TimestampToken);
                    using (writer.PushSetOf())
                    {
                        writer.WriteEncodedValue(Timestamp);
                    }
                }
            }
        }
    }

    private static byte[] Attribute(AsnReader attributes, string identifier)
    {
        var attribute = attributes.ReadSequence();
        Expect(attribute, identifier);
        return attribute.ReadSetOf().ReadEncodedValue().ToArray();
    }

    private static void Expect(AsnReader reader, string identifier)
    {
        if (reader.ReadObjectIdentifier() is var found && found != identifier)
        {
            throw new AsnContentException($"The signature has {found} where {identifier} belongs.");
        }
    }
}
