using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using QsGen.Audit.Document;
using QsGen.Audit.Pdf;
using QsGen.Audit.Signing;
using QsGen.Audit.Verifying;
using QsGen.Audit.Verifying.Signatures;
using QsGen.Tests.Support;

namespace QsGen.Tests.Audit.Signing;

/// <summary>Signs reports with certificates of the tests' own authority, and checks them.</summary>
internal sealed class SignedReports : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Makes keys and certificates.</summary>
    public SignedReports()
    {
        Signer = Authority.Issue(ECDsa.Create(ECCurve.NamedCurves.nistP256), "Acme Audit");
        Stamper = Authority.Issue(ECDsa.Create(ECCurve.NamedCurves.nistP256), "Acme Time", CertificateChain.TimeStamping);
    }

    /// <summary>When reports are signed.</summary>
    public static DateTimeOffset Time { get; } = new(2026, 4, 8, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Who is trusted.</summary>
    public TestAuthority Authority { get; } = new();

    /// <summary>The signer's certificate.</summary>
    public X509Certificate2 Signer { get; }

    /// <summary>The time-stamp authority's certificate.</summary>
    public X509Certificate2 Stamper { get; }

    /// <summary>The time-stamp authority.</summary>
    public TestTimestampAuthority Timestamps => new(Stamper, Time);

    /// <summary>A file with bytes.</summary>
    public string FileOf(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Signs a report with a key, and evidence in files.</summary>
    public async Task<byte[]> SignAsync(ReportDocument report, bool isStamped = false, params string[] evidence)
    {
        using var client = new HttpMessageInvoker(Timestamps);
        using var signer = new ReportSigner(
            new TestKey(Signer, Authority.Root),
            isStamped ? new TimestampAuthority(client, TestTimestampAuthority.Address) : null,
            new FakeTimeProvider(Time))
        {
            SignerName = "Acme (Operations)",
            RevocationFiles = [.. evidence],
        };
        using var file = new MemoryStream();
        var output = await ReportPdf.WriteAsync(report, file, CancellationToken.None);
        await signer.SignAsync(file, output.Signable, CancellationToken.None);
        return file.ToArray();
    }

    /// <summary>A small report of the highest level.</summary>
    public Task<byte[]> SignLongTermAsync(ReportDocument report) => SignAsync(
        report, true, FileOf("signer.ocsp", Authority.OcspResponse(Signer)), FileOf("revoked.crl", Authority.RevocationList()));

    /// <summary>Checks a file, trusting the tests' authority.</summary>
    public ReportVerification Verify(byte[] file, params X509Certificate2[] roots) => Verify(file, mustBeSigned: false, roots);

    /// <summary>Checks a file that may have to be signed.</summary>
    public ReportVerification Verify(byte[] file, bool mustBeSigned, params X509Certificate2[] roots) =>
        new ReportVerifier(new VerificationTrust([.. roots is [] ? [Authority.Root] : roots]), new FakeTimeProvider(Time))
            .Verify(file, mustBeSigned);

    /// <inheritdoc/>
    public void Dispose()
    {
        _folder.Dispose();
        Authority.Dispose();
        Signer.Dispose();
        Stamper.Dispose();
    }
}
