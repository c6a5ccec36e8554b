using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QsGen.Audit.Verifying.Signatures;

/// <summary>The way from a certificate to somebody who is trusted.</summary>
/// <param name="Certificates">The certificates, from the signer's to the root.</param>
/// <param name="Problem">Why it does not lead there; null when it does.</param>
internal sealed record CertificateChain(ImmutableArray<X509Certificate2> Certificates, string? Problem)
{
    /// <summary>What a time-stamp authority's certificate has to be for.</summary>
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Looks for the way.</summary>
    /// <param name="certificate">Where it begins.</param>
    /// <param name="given">Certificates that came with the signature: each has to lie on the way.</param>
    /// <param name="trust">Whom the one who checks trusts.</param>
    /// <param name="time">When the certificates have to be valid.</param>
    /// <param name="purpose">What the certificate has to be for, as an object identifier; null for anything.</param>
    public static CertificateChain Build(
        X509Certificate2 certificate, ImmutableArray<byte[]> given, VerificationTrust trust, DateTimeOffset time, string? purpose)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = time.UtcDateTime;
        if (purpose is not null)
        {
            policy.ApplicationPolicy.Add(new Oid(purpose));
        }

        if (trust.Roots is { } roots)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots.ToArray());
        }

        policy.ExtraStore.AddRange(given.Select(one => X509CertificateLoader.LoadCertificate(one)).ToArray());
        var isTrusted = chain.Build(certificate);
        ImmutableArray<X509Certificate2> way =
            [.. chain.ChainElements.Select(element => X509CertificateLoader.LoadCertificate(element.Certificate.RawData))];
        var reasons = chain.ChainStatus.Select(status => status.StatusInformation.Trim().TrimEnd('.')).Distinct();
        var stray = given.Count(one => !way.Any(other => other.RawDataMemory.Span.SequenceEqual(one)));
        return new CertificateChain(
            way,
            !isTrusted ? string.Join("; ", reasons)
            : stray > 0 ? $"{stray} of the certificates that came with it lead nowhere"
            : null);
    }
}
