using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using QsGen.Institution.Files;

namespace QsGen.Audit.Verifying.Signatures;

/// <summary>Whom the one who checks trusts.</summary>
/// <param name="Roots">The certificates at which chains may end, signers' and time-stamp authorities'; null for the machine's.</param>
internal sealed record VerificationTrust(ImmutableArray<X509Certificate2>? Roots)
{
    /// <summary>Reads certificates from PEM files.</summary>
    /// <exception cref="IOException">A file can't be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A file holds something else.</exception>
    public static VerificationTrust Read(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0)
        {
            return new VerificationTrust((ImmutableArray<X509Certificate2>?)null);
        }

        var roots = new X509Certificate2Collection();
        foreach (var path in paths)
        {
            roots.ImportFromPem(GivenFile.ReadText(path, mostMegabytes: 16));
        }

        return new VerificationTrust([.. roots]);
    }
}
