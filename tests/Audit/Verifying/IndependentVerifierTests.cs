using System.Diagnostics;
using System.Text;
using QsGen.Tests.Audit.Pdf;
using QsGen.Tests.Audit.Signing;

namespace QsGen.Tests.Audit.Verifying;

/// <summary>What programs of others say of our files. Where they are not installed, the test is skipped.</summary>
internal sealed class IndependentVerifierTests
{
    private readonly SignedReports _signed = new();
    private string _path = "";
    private byte[] _file = [];

    [OneTimeSetUp]
    public async Task SignAsync()
    {
        _file = await _signed.SignLongTermAsync(SampleReports.Small);
        _path = _signed.FileOf("signed.pdf", _file);
    }

    [OneTimeTearDown]
    public void Clear() => _signed.Dispose();

    [Test]
    public void Qpdf_FindsNothingWrong() =>
        Assert.That(Run("qpdf", "--check", _path), Does.Contain("No syntax or stream encoding errors found"));

    [Test]
    public void PdfSig_AcceptsTheSignature_AndFindsTheReviewersFieldsEmpty() =>
        Assert.That(
            Run("pdfsig", "-nocert", _path),
            Does.Contain("Signature Field Name: QSGSystemSignature").And.Contain("Signature is Valid.").And.Contain("Total document signed")
                .And.Contain("ETSI.CAdES.detached").And.Contain("The signature form field is not signed."));

    [Test]
    public void PdfFonts_AreEmbeddedSubsetsWithTheirCharacters()
    {
        var fonts = Run("pdffonts", _path).Split('\n').Where(line => line.Contains("+Inter", StringComparison.Ordinal)).ToList();
        Assert.That(fonts, Has.Count.EqualTo(2).And.All.Match("CID TrueType +Identity-H +yes yes yes"));
    }

    [Test]
    public void OpenSsl_AcceptsTheSignature()
    {
        var text = Encoding.Latin1.GetString(_file);
        var start = text.IndexOf("/Contents<", StringComparison.Ordinal) + "/Contents".Length;
        var end = text.IndexOf('>', start) + 1;
        var signature = _signed.FileOf("signature", Convert.FromHexString(text[(start + 1)..(end - 1)]));
        var content = _signed.FileOf("content", [.. _file[..start], .. _file[end..]]);
        var root = _signed.FileOf("root", Encoding.ASCII.GetBytes(_signed.Authority.Root.ExportCertificatePem()));
        Assert.That(
            Run(
                "openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", content, "-CAfile", root,
                "-purpose", "any", "-attime", $"{SignedReports.Time.ToUnixTimeSeconds()}", "-out", "/dev/null"),
            Does.Contain("CMS Verification successful"));
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output + errors.GetAwaiter().GetResult();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore($"{program} is not installed");
            throw;
        }
    }
}
