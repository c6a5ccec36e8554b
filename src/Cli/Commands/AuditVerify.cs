using System.CommandLine;
using System.Security.Cryptography;
using QsGen.Audit.Comparing;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Verifying;
using QsGen.Audit.Verifying.Signatures;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>audit verify</c>: checks a report's file, and whether it still belongs to its data.</summary>
internal sealed class AuditVerify(CliContext context, CommonOptions options)
{
    private readonly Argument<string> _file = ReportFiles.Argument("file", "The report, a PDF");

    private readonly Option<string[]> _roots = new("--root")
    {
        Description = "A PEM file with certificates to trust, of signers and time-stamp authorities; default those of this machine",
        HelpName = "FILE",
    };

    private readonly Option<bool> _fileOnly = new("--file-only")
    {
        Description = "Check the file by itself, without database and institution",
    };

    private readonly Option<bool> _signed = new("--require-signature")
    {
        Description = "Refuse a report that is not signed; with a signing key in the stack's settings it is refused anyway",
    };

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("verify", "Check a report's file, signature and attachments, and that its data are still the same")
            .WithExample("qsgen audit verify report.pdf --root ca.pem")
            .WithOptions([.. options.ForConfiguration, _roots, _signed, _fileOnly]);
        command.Arguments.Add(_file);
        return command.Does(VerifyAsync);
    }

    private async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var named = parsed.GetValue(_file)!;
        var file = new ReportVerifier(Trust(parsed), context.Clock).Verify(
            ReportFiles.Read(context, named), parsed.GetValue(_signed) || IsSigning(parsed));
        var failed = 0;
        foreach (var finding in file.Findings)
        {
            await TellAsync(
                finding.Verdict switch
                {
                    VerificationVerdict.Holds => "OK  ",
                    VerificationVerdict.Noted => "NOTE",
                    _ => "DIFF",
                },
                finding.Subject.ToString(),
                finding.Text);
        }

        if (file.Signer is { } signer)
        {
            var time = file.StampedAt is { } at ? $", time-stamped {at:yyyy-MM-dd'T'HH:mm:sszzz}" : ", without a time-stamp";
            await TellAsync("NOTE", "Signer", $"{signer}, level {LevelOf(file.Level)}{time}.");
        }

        var provenance = Provenance.Parse(file.Provenance, out var composite, out var problem);
        if (provenance is null && file.Provenance.Length > 0)
        {
            await TellAsync("DIFF", "Provenance", $"It can't be read: {problem}.");
        }

        if (provenance is not null)
        {
            var own = BindingCheck.OfFile(provenance, composite, file.Attachments);
            foreach (var finding in parsed.GetValue(_fileOnly)
                ? own
                : own.Concat(await BindingsAsync(parsed, provenance, cancellation)))
            {
                await TellAsync(finding.Holds ? "OK  " : "DIFF", finding.Subject, finding.Text);
            }
        }

        if (failed == 0)
        {
            await context.Out.WriteLineAsync(provenance is null
                ? $"OK: {named}"
                : $"OK: {named} {provenance.Composite}, transactions up to entry {provenance.Transactions.Mark}, "
                    + $"balances up to entry {provenance.Balances.Mark}");
            return ExitCode.Done;
        }

        await context.Error.WriteLineAsync(
            $"DIFF: {named} {provenance?.Short ?? ""}: {failed} of what must hold {(failed == 1 ? "does" : "do")} not; see above");
        return ExitCode.CheckFailed;

        async Task TellAsync(string word, string subject, string text)
        {
            failed += word == "DIFF" ? 1 : 0;
            await context.Out.WriteLineAsync($"{word} {subject}: {text}");
        }
    }

    private async Task<IReadOnlyList<BindingFinding>> BindingsAsync(
        ParseResult parsed, Provenance provenance, CancellationToken cancellation)
    {
        var config = options.Configuration(parsed, context);
        var deployment = Deployments.ReadForDatabase(config, context);
        var source = AuditSubjects.SourceOf(deployment);
        var findings = BindingCheck.OfProgram(
            provenance, source.FileName, Provenance.HashOf(source.Bytes), CodeIdentity.Text).ToList();
        try
        {
            var differences = await ConfiguredDatabase.ReadAsync(
                deployment,
                context,
                session => DataCheck.DifferencesAsync(
                    session, deployment.Institution, provenance, new HashProgressLine(context), cancellation),
                cancellation);
            findings.AddRange(differences.Length == 0
                ? [new BindingFinding("data", true, "The rows up to the report's entries are those that it was made from.")]
                : differences.Select(text => new BindingFinding("data", false, $"{text}.")));
        }
        catch (FingerprintException failure)
        {
            findings.Add(new("data", false, $"{failure.Message}."));
        }

        return findings;
    }

    // Who signs reports expects them to be signed.
    private bool IsSigning(ParseResult parsed) =>
        !parsed.GetValue(_fileOnly) && SigningConfiguration.Read(options.Configuration(parsed, context)) is not null;

    private VerificationTrust Trust(ParseResult parsed)
    {
        var roots = (parsed.GetValue(_roots) ?? []).Select(context.FullPath).ToList();
        try
        {
            return VerificationTrust.Read(roots);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new InvalidInputException($"--root: can't be read: {failure.Message}; name a PEM file of certificates");
        }
    }

    private static string LevelOf(SignatureLevel? level) => level switch
    {
        SignatureLevel.Basic => "B-B",
        SignatureLevel.Timestamped => "B-T",
        SignatureLevel.LongTerm => "B-LT",
        _ => "none, since it does not hold",
    };
}
