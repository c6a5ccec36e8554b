using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QsGen.Audit.Signing;

namespace QsGen.Tests.Audit.Signing;

/// <summary>A key that is in no file, as a key management service has it.</summary>
/// <param name="certificate">The certificate, with the key.</param>
/// <param name="issuers">Who issued it.</param>
internal sealed class TestKey(X509Certificate2 certificate, params ImmutableArray<X509Certificate2> issuers) : ISigningKey
{
    /// <inheritdoc/>
    public X509Certificate2 Certificate => certificate;

    /// <inheritdoc/>
    public ImmutableArray<X509Certificate2> Issuers => issuers;

    /// <inheritdoc/>
    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> hash, SignatureScheme scheme, CancellationToken cancellationToken)
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        return Task.FromResult(key.SignHash(hash.ToArray(), DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
