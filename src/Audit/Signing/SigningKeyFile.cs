using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QsGen.Institution.Files;

namespace QsGen.Audit.Signing;

/// <summary>A key that was read from a file.</summary>
internal sealed class SigningKeyFile : ISigningKey
{
    // In memory only, where the platform can.
    private static readonly X509KeyStorageFlags Storage =
        OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    private SigningKeyFile(X509Certificate2 certificate, ImmutableArray<X509Certificate2> issuers) =>
        (Certificate, Issuers) = (certificate, issuers);

    /// <inheritdoc/>
    public X509Certificate2 Certificate { get; }

    /// <inheritdoc/>
    public ImmutableArray<X509Certificate2> Issuers { get; }

    /// <summary>Reads a key with its certificates.</summary>
    /// <param name="settings">Where they are.</param>
    /// <param name="passphrases">Where the passphrase comes from.</param>
    /// <exception cref="SigningException">A file or the passphrase is missing, or one does not go with the other.</exception>
    public static SigningKeyFile Open(SigningSettings settings, IPassphrases passphrases)
    {
        var bytes = Read(settings.KeyPath, "private key");
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        try
        {
            return text.Contains("-----BEGIN ", StringComparison.Ordinal)
                ? FromPem(settings, text, passphrases)
                : FromPfx(settings, bytes, passphrases);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new SigningException(
                $"{settings.KeyPath}: the key can't be read, or is not that of the certificate: {exception.Message} "
                + "Check the file, the passphrase and the certificate.",
                exception);
        }
    }

    /// <inheritdoc/>
    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> hash, SignatureScheme scheme, CancellationToken cancellationToken)
    {
        if (scheme.IsRsa)
        {
            using var rsa = Certificate.GetRSAPrivateKey()!;
            return Task.FromResult(rsa.SignHash(hash.Span, scheme.Hash, RSASignaturePadding.Pkcs1));
        }

        using var curve = Certificate.GetECDsaPrivateKey()!;
        return Task.FromResult(curve.SignHash(hash.ToArray(), DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var issuer in Issuers)
        {
            issuer.Dispose();
        }
    }

    private static SigningKeyFile FromPem(SigningSettings settings, string key, IPassphrases passphrases)
    {
        if (settings.CertificatePath is null)
        {
            throw new SigningException($"{settings.KeyPath} is a PEM file: name the file of its certificate too.");
        }

        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(System.Text.Encoding.Latin1.GetString(Read(settings.CertificatePath, "certificate")));
        if (certificates.Count == 0)
        {
            throw new SigningException($"{settings.CertificatePath} holds no certificate in PEM form.");
        }

        var certificate = key.Contains("ENCRYPTED", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromEncryptedPem(certificates[0].ExportCertificatePem(), key, Passphrase(settings, passphrases))
            : X509Certificate2.CreateFromPem(certificates[0].ExportCertificatePem(), key);
        return new SigningKeyFile(certificate, [.. certificates.Skip(1)]);
    }

    private static SigningKeyFile FromPfx(SigningSettings settings, byte[] file, IPassphrases passphrases)
    {
        var passphrase = settings.PassphraseVariable is null && IsOpen(file) ? null : Passphrase(settings, passphrases);
        var certificates = X509CertificateLoader.LoadPkcs12Collection(file, passphrase, Storage);
        var certificate = certificates.FirstOrDefault(one => one.HasPrivateKey)
            ?? throw new SigningException($"{settings.KeyPath} holds no private key.");
        return new SigningKeyFile(certificate, [.. certificates.Where(one => one != certificate)]);
    }

    private static bool IsOpen(byte[] file)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(file, null, Storage).Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string Passphrase(SigningSettings settings, IPassphrases passphrases) =>
        settings.PassphraseVariable is { } variable
            ? passphrases.Variable(variable)
                ?? throw new SigningException($"The environment variable {variable}, which should hold the key's passphrase, is not set.")
            : passphrases.Ask(settings.KeyPath)
                ?? throw new SigningException(
                    $"{settings.KeyPath} needs a passphrase, and there is nobody to ask: name the environment variable that holds it.");

    private static byte[] Read(string path, string what)
    {
        try
        {
            return GivenFile.ReadBytes(path, mostMegabytes: 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SigningException($"{path}: the {what} can't be read: {exception.Message}", exception);
        }
    }
}
