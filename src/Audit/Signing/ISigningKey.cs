using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;

namespace QsGen.Audit.Signing;

/// <summary>A private key that may live elsewhere: in a file, in a key management service, in a device behind PKCS#11.</summary>
internal interface ISigningKey : IDisposable
{
    /// <summary>The certificate of the key.</summary>
    X509Certificate2 Certificate { get; }

    /// <summary>The certificates that issued it, as far as they are known, the root not necessarily among them.</summary>
    ImmutableArray<X509Certificate2> Issuers { get; }

    /// <summary>Signs a hash.</summary>
    /// <param name="hash">The hash, of the length that <see cref="SignatureScheme.Hash"/> has.</param>
    /// <param name="scheme">How: with RSA (PKCS #1 1.5), or with ECDSA as a DER sequence of two numbers.</param>
    /// <param name="cancellationToken">Ends the waiting for a service.</param>
    /// <exception cref="SigningException">The key can't be used.</exception>
    Task<byte[]> SignAsync(ReadOnlyMemory<byte> hash, SignatureScheme scheme, CancellationToken cancellationToken);
}
