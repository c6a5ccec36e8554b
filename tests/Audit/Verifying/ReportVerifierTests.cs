using System.Text;
using QsGen.Audit.Document;
using QsGen.Audit.Verifying;
using QsGen.Audit.Verifying.Files;
using QsGen.Tests.Audit.Pdf;
using QsGen.Tests.Audit.Signing;
using QsGen.Tests.Institution.Generation;

namespace QsGen.Tests.Audit.Verifying;

/// <summary>What is checked in a report's file, and what of it is refused.</summary>
internal sealed class ReportVerifierTests
{
    // All that a search tries would take half a minute of every run.
    private static readonly int Flips = PropertyCases.IsSearch ? 2_000 : 50;
    private static readonly int Mutants = PropertyCases.IsSearch ? 10_000 : 250;

    private static readonly ReportDocument Tiny = SampleReports.Of(
        SampleReports.Section("A", "a", new ParagraphBlock("a"), new SignOffBlock()));

    private readonly SignedReports _signed = new();
    private byte[] _file = [];

    [OneTimeSetUp]
    public async Task SignAsync() => _file = await _signed.SignLongTermAsync(Tiny);

    [OneTimeTearDown]
    public void Clear() => _signed.Dispose();

    [Test]
    public async Task UnsignedReport_Holds_AndSaysSo()
    {
        var found = _signed.Verify(await SampleReports.WriteAsync(SampleReports.Small));
        Assert.That(
            (found.Holds, found.Level, VerdictOn(found, VerificationSubject.Signature)),
            Is.EqualTo((true, (SignatureLevel?)null, VerificationVerdict.Noted)));
    }

    [Test]
    public async Task SignatureCutOff_IsMissed_AndARequiredOneToo()
    {
        var cut = _signed.Verify(await SampleReports.WriteAsync(Tiny with { Signer = "Acme (Operations)" }));
        var never = _signed.Verify(await SampleReports.WriteAsync(Tiny), mustBeSigned: true);

        Assert.That((VerdictOn(cut, VerificationSubject.Signature), VerdictOn(never, VerificationSubject.Signature)), Is.EqualTo(
            (VerificationVerdict.Fails, VerificationVerdict.Fails)));
        Assert.That(cut.Findings.Select(finding => finding.Text), Has.One.EqualTo(
            "The report says that it is signed by Acme (Operations), and there is no signature: it was cut off."));
    }

    [Test]
    public void SingleFlippedBit_IsNeverAccepted()
    {
        var text = Encoding.Latin1.GetString(_file);
        var signature = text.IndexOf("/Contents<30", StringComparison.Ordinal);
        var random = new Random(20260408);
        var accepted = new List<int>();
        for (var flip = 0; flip < Flips; flip++)
        {
            // Half of them anywhere, half of them in the signature and the zeros behind it, which no hash covers.
            var place = flip % 2 == 0 ? (int)((long)_file.Length * flip / Flips) : signature + random.Next(13_000);
            var flipped = _file.ToArray();
            flipped[place] ^= (byte)(1 << random.Next(8));
            if (_signed.Verify(flipped).Holds)
            {
                accepted.Add(place);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(_signed.Verify(_file).Holds, Is.True);
            Assert.That(accepted, Is.Empty);
        });
    }

    [Test]
    public async Task Mutants_NeitherCrashNorHang()
    {
        var file = await SampleReports.WriteAsync(Tiny);
        var random = new Random(7);
        var accepted = 0;
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            accepted += _signed.Verify(Mutated(mutant % 4 == 0 ? _file : file, random)).Holds ? 1 : 0;
        }

        // Without a signature, a change inside a stream that nobody reads here is not found.
        Assert.That(accepted, Is.LessThan(Mutants / 2));
    }

    [Test]
    public void NotesFilledLater_ChangeNothing()
    {
        var (number, body) = Field(SignOffBlock.NotesField);
        var found = _signed.Verify(Appended((number, body.Replace("/V <>", "/V (Reviewed)"))));
        Assert.Multiple(() =>
        {
            Assert.That(found.Holds, Is.True);
            Assert.That(found.Level, Is.EqualTo(SignatureLevel.LongTerm));
            Assert.That(
                found.Findings.Single(finding => finding.Subject == VerificationSubject.LaterRevisions).Text,
                Is.EqualTo("1 later revisions fill QSGNotesField, and change nothing of the report."));
        });
    }

    [Test]
    public void FieldMovedLater_IsRefused()
    {
        var (number, body) = Field(SignOffBlock.NotesField);
        var found = _signed.Verify(Appended((number, body.Replace("/Rect [54", "/Rect [44"))));
        Assert.That(VerdictOn(found, VerificationSubject.LaterRevisions), Is.EqualTo(VerificationVerdict.Fails));
    }

    [Test]
    public void PageDrawnOverLater_IsRefused()
    {
        var report = ReportRevisions.Read(_file).Report;
        var page = report.Resolve<PdfDictionary>(report.Catalog.Entries["Pages"]).Get<PdfList>("Kids")!.Items[0];
        var kid = report.Resolve<PdfDictionary>(page).Get<PdfList>("Kids")!.Items[0];
        var body = report.Resolve<PdfDictionary>(kid).ToString().Replace("/Contents [", "/Contents [99999 0 R ");
        var found = _signed.Verify(Appended((((PdfReference)kid).Number, body)));
        Assert.That(VerdictOn(found, VerificationSubject.LaterRevisions), Is.EqualTo(VerificationVerdict.Fails));
    }

    [Test]
    public void ObjectRemovedLater_IsRefused()
    {
        var (number, _) = Field(SignOffBlock.NotesField);
        Assert.That(_signed.Verify(Appended((number, null))).Holds, Is.False);
    }

    [Test]
    public void SomethingBehindTheEnd_IsRefused() =>
        Assert.That(_signed.Verify([.. _file, .. "\n"u8]).Holds, Is.False);

    [Test]
    public void AnotherProductsFile_IsRefusedInWords() =>
        Assert.That(
            _signed.Verify("%PDF-1.4\nwhatever"u8.ToArray()).Findings.Single().Text,
            Does.StartWith("The file is not one that this product wrote, or it was changed: '%PDF-1.7"));

    [Test]
    public void StrangersRoot_IsNotTrusted()
    {
        using var stranger = new TestAuthority("Stranger");
        var found = _signed.Verify(_file, stranger.Root);
        Assert.Multiple(() =>
        {
            Assert.That(VerdictOn(found, VerificationSubject.Chain), Is.EqualTo(VerificationVerdict.Fails));
            Assert.That(VerdictOn(found, VerificationSubject.Signature), Is.EqualTo(VerificationVerdict.Holds));
        });
    }

    [Test]
    public async Task RevokedCertificate_IsRefused()
    {
        var file = await _signed.SignAsync(Tiny, true, _signed.FileOf("revoked", _signed.Authority.RevocationList(_signed.Signer)));
        Assert.That(VerdictOn(_signed.Verify(file), VerificationSubject.Revocation), Is.EqualTo(VerificationVerdict.Fails));
    }

    [Test]
    public async Task EvidenceAboutOneCertificateOnly_IsNoLongTermSignature()
    {
        var file = await _signed.SignAsync(Tiny, true, _signed.FileOf("one", _signed.Authority.OcspResponse(_signed.Signer)));
        var found = _signed.Verify(file);
        Assert.That((found.Holds, found.Level), Is.EqualTo((true, (SignatureLevel?)SignatureLevel.Timestamped)));
    }

    private static VerificationVerdict VerdictOn(ReportVerification found, VerificationSubject subject) =>
        found.Findings.Where(finding => finding.Subject == subject).Max(finding => finding.Verdict);

    private static byte[] Mutated(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var place = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - place);
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, length);
                    break;
                case 2:
                    bytes.InsertRange(place, bytes.GetRange(random.Next(bytes.Count - length), length));
                    break;
                case 3:
                    bytes[place] = (byte)"0123456789<>[]()/R "[random.Next(19)];
                    break;
                default:
                    // Near the end lie the numbers that say where everything is.
                    bytes[bytes.Count - 1 - random.Next(Math.Min(900, bytes.Count))] = (byte)random.Next('0', '9' + 1);
                    break;
            }
        }

        return [.. bytes];
    }

    private (int Number, string Body) Field(string name)
    {
        var report = ReportRevisions.Read(_file).Report;
        var fields = report.Resolve<PdfDictionary>(report.Catalog.Entries["AcroForm"]).Get<PdfList>("Fields")!;
        var field = fields.Items.OfType<PdfReference>()
            .Single(item => report.Resolve<PdfDictionary>(item).Get<PdfString>("T")!.Text == name);
        return (field.Number, report.Get(field.Number).ToString()!);
    }

    // A revision as other products write it, with a table.
    private byte[] Appended(params (int Number, string? Body)[] objects)
    {
        var before = ReportRevisions.Read(_file).Report.Sections[0];
        var (root, information) = (before.Trailer.Entries["Root"], before.Trailer.Entries["Info"]);
        var update = new StringBuilder();
        var table = new StringBuilder("xref\n");
        foreach (var (number, body) in objects)
        {
            var place = $"{(body is null ? 0 : _file.Length + update.Length):0000000000}";
            table.Append($"{number} 1\n{place} {(body is null ? "00001 f" : "00000 n")} \n");
            update.Append(body is null ? "" : $"{number} 0 obj\n{body}\nendobj\n");
        }

        var start = _file.Length + update.Length;
        update.Append(table).Append(
            $"trailer\n<</Size 100000/Prev {before.Start}/Root {root}/Info {information}>>\n"
            + $"startxref\n{start}\n%%EOF\n");
        return [.. _file, .. Encoding.Latin1.GetBytes(update.ToString())];
    }
}
