using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using QsGen.Audit.Signing;
using QsGen.Audit.Verifying;
using QsGen.Tests.Audit.Pdf;

namespace QsGen.Tests.Audit.Signing;

/// <summary>Keys, time-stamps and evidence make signatures of their levels; what is missing leaves no file.</summary>
internal sealed class ReportSignerTests
{
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    private readonly SignedReports _signed = new();

    [OneTimeTearDown]
    public void Clear() => _signed.Dispose();

    [Test]
    public async Task Levels_FollowWhatIsConfigured()
    {
        var basic = _signed.Verify(await _signed.SignAsync(SampleReports.Small));
        var stamped = _signed.Verify(await _signed.SignAsync(SampleReports.Small, isStamped: true));
        var lasting = _signed.Verify(await _signed.SignLongTermAsync(SampleReports.Small));
        Assert.Multiple(() =>
        {
            Assert.That((basic.Holds, stamped.Holds), Is.EqualTo((true, true)), Text(basic) + Text(stamped));
            Assert.That(lasting.Holds, Is.True, Text(lasting));
            Assert.That(
                new[] { basic.Level, stamped.Level, lasting.Level },
                Is.EqualTo(new SignatureLevel?[] { SignatureLevel.Basic, SignatureLevel.Timestamped, SignatureLevel.LongTerm }));
            Assert.That((basic.StampedAt, stamped.StampedAt), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)SignedReports.Time)));
            Assert.That(basic.Signer, Is.EqualTo("CN=Acme Audit"));
            Assert.That(basic.Provenance, Is.EqualTo(SampleReports.Small.Provenance));
            Assert.That(basic.Attachments.Single().Name, Is.EqualTo("acme.yaml"));
        });
    }

    [Test]
    public async Task SignedAttributes_HoldNoTime_AndFieldHasItsName()
    {
        var text = System.Text.Encoding.Latin1.GetString(await _signed.SignAsync(SampleReports.Small));
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("/T(QSGSystemSignature)").And.Contain("/SubFilter/ETSI.CAdES.detached"));
            Assert.That(text, Does.Contain("/Reason(Signed automatically by QsGen audit)/Location(QsGen)/M(D:20260408120000Z)"));
            // 1.2.840.113549.1.9.5 is signing-time, …16.2.47 the reference to the certificate.
            Assert.That(text, Does.Not.Contain("06092a864886f70d010905").And.Contain("060b2a864886f70d010910022f"));
        });
    }

    [TestCase("pem", 0)]
    [TestCase("encrypted pem", 384)]
    [TestCase("encrypted pem", 0)]
    [TestCase("pfx", 521)]
    public async Task KeyOfAnyKind_Signs(string form, int curve)
    {
        using AsymmetricAlgorithm key = curve switch
        {
            0 => RSA.Create(2048),
            384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
            _ => ECDsa.Create(ECCurve.NamedCurves.nistP521),
        };
        using var certificate = _signed.Authority.Issue(key, $"{form} {curve}");
        var settings = new SigningSettings
        {
            KeyPath = _signed.FileOf("key", form switch
            {
                "pem" => Ascii(key.ExportPkcs8PrivateKeyPem()),
                "pfx" => certificate.Export(X509ContentType.Pkcs12, "open sesame"),
                _ => Ascii(key.ExportEncryptedPkcs8PrivateKeyPem("open sesame", Encryption)),
            }),
            CertificatePath = form == "pfx" ? null : _signed.FileOf("certificate", Ascii(certificate.ExportCertificatePem())),
            PassphraseVariable = form == "pem" ? null : "AUDIT_KEY",
        };
        var path = _signed.FileOf("report.pdf", []);
        using (var client = new HttpMessageInvoker(_signed.Timestamps))
        using (var signer = ReportSigner.Open(
            settings, new Passphrases("AUDIT_KEY", "open sesame"), client, new FakeTimeProvider(SignedReports.Time)))
        {
            await ReportFile.WriteAsync(SampleReports.Small, path, signer, CancellationToken.None);
        }

        var found = _signed.Verify(await File.ReadAllBytesAsync(path));
        Assert.That((found.Holds, found.Signer), Is.EqualTo((true, $"CN={form} {curve}")), Text(found));
    }

    [TestCase("no key", "private key can't be read")]
    [TestCase("no certificate", "certificate can't be read")]
    [TestCase("no variable", "AUDIT_KEY, which should hold the key's passphrase, is not set")]
    [TestCase("wrong passphrase", "the key can't be read")]
    [TestCase("other certificate", "is not that of the certificate")]
    [TestCase("no authority", "http://tsa.example/ gave no time-stamp")]
    [TestCase("no evidence", "can't be read")]
    public void WhatIsMissing_IsNamed_AndNoFileIsLeft(string what, string message)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = _signed.Authority.Issue(key, "Missing");
        var settings = new SigningSettings
        {
            KeyPath = what == "no key"
                ? "/nowhere/key"
                : _signed.FileOf("k", Ascii(key.ExportEncryptedPkcs8PrivateKeyPem("sesame", Encryption))),
            CertificatePath = what == "no certificate"
                ? "/nowhere/certificate"
                : _signed.FileOf("c", Ascii((what == "other certificate" ? _signed.Signer : certificate).ExportCertificatePem())),
            PassphraseVariable = what == "no variable" ? "AUDIT_KEY" : "SESAME",
            TimestampAuthority = what == "no authority" ? TestTimestampAuthority.Address : null,
            RevocationFiles = what == "no evidence" ? ["/nowhere/evidence"] : [],
        };
        var path = Path.Combine(Path.GetDirectoryName(_signed.FileOf("beside", []))!, "missing.pdf");
        Assert.Multiple(() =>
        {
            Assert.That(
                async () =>
                {
                    var down = new TestTimestampAuthority(_signed.Stamper, SignedReports.Time) { IsDown = true };
                    using var client = new HttpMessageInvoker(down);
                    var passphrases = new Passphrases("SESAME", what == "wrong passphrase" ? "wrong" : "sesame");
                    using var signer = ReportSigner.Open(settings, passphrases, client, new FakeTimeProvider(SignedReports.Time));
                    await ReportFile.WriteAsync(SampleReports.Small, path, signer, CancellationToken.None);
                },
                Throws.TypeOf<SigningException>().With.Message.Contains(message).And.Message.Not.Contains("sesame"));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!, "missing.pdf*"), Is.Empty);
        });
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    private static string Text(ReportVerification verification) =>
        string.Join('\n', verification.Findings.Select(finding => $"{finding.Subject} {finding.Verdict}: {finding.Text}")) + "\n\n";

    private sealed class Passphrases(string variable, string value) : IPassphrases
    {
        public string? Variable(string name) => name == variable ? value : null;

        public string? Ask(string path) => null;
    }
}
