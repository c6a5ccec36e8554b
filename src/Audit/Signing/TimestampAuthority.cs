using System.Formats.Asn1;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace QsGen.Audit.Signing;

/// <summary>A time-stamp authority behind an address (RFC 3161).</summary>
/// <param name="client">Sends the request.</param>
/// <param name="address">The address.</param>
internal sealed class TimestampAuthority(HttpMessageInvoker client, Uri address) : ITimestampAuthority
{
    private const string QueryType = "application/timestamp-query";
    private const int NonceLength = 16;
    private const int LongestAnswer = 1 << 20;

    /// <inheritdoc/>
    public async Task<byte[]> StampAsync(ReadOnlyMemory<byte> signature, CancellationToken cancellationToken)
    {
        var request = Rfc3161TimestampRequest.CreateFromData(
            signature.Span, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceLength), requestSignerCertificates: true);
        try
        {
            using var content = new ByteArrayContent(request.Encode()) { Headers = { ContentType = new MediaTypeHeaderValue(QueryType) } };
            using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var answer = await client.SendAsync(message, cancellationToken);
            answer.EnsureSuccessStatusCode();
            await answer.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            // Checks status, nonce, hash, and that the certificate in it made it.
            request.ProcessResponse(bytes, out _);
            return TokenOf(bytes);
        }
        catch (Exception exception) when (exception is HttpRequestException or CryptographicException or AsnContentException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new SigningException(
                $"The time-stamp authority {address} gave no time-stamp: {exception.Message} Try again, or name another one.", exception);
        }
    }

    // The token as it came, bit by bit: it is signed.
    private static byte[] TokenOf(byte[] answer)
    {
        var reader = new AsnReader(answer, AsnEncodingRules.BER).ReadSequence();
        reader.ReadSequence();
        return reader.ReadEncodedValue().ToArray();
    }
}
