using System.CommandLine;
using QsGen.Audit.Document;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Pdf;
using QsGen.Audit.Sections;
using QsGen.Audit.Verifying;
using QsGen.Audit.Verifying.Signatures;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>audit test</c>: makes a report for nobody and holds it to what <c>audit verify</c> demands.</summary>
internal sealed class AuditTest(CliContext context, CommonOptions options)
{
    private readonly PeriodOptions _period = new();

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("test", "Make the report of a period for nobody and check its file; exit code 1 when a check fails")
            .WithExample("qsgen audit test --period month")
            .WithOptions([.. options.ForConfiguration, .. _period.All])
            .Does(async (parsed, cancellation) =>
            {
                var config = options.Configuration(parsed, context);
                var deployment = Deployments.ReadForDatabase(config, context);
                var request = new ReportRequest(AuditSubjects.Read(config, deployment, context), _period.Read(parsed, deployment))
                {
                    HasEvidence = false,
                    Progress = new HashProgressLine(context),
                };
                try
                {
                    var isRight = await ConfiguredDatabase.ReadAsync(
                        deployment,
                        context,
                        session => ReportMaker.MakeAsync(session, request, document => CheckAsync(document, cancellation), cancellation),
                        cancellation);
                    return isRight ? ExitCode.Done : ExitCode.CheckFailed;
                }
                catch (FingerprintException failure)
                {
                    throw new OperationFailedException(failure.Message, failure);
                }
            });

    private async Task<bool> CheckAsync(ReportDocument document, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        var written = await ReportPdf.WriteAsync(document, file, cancellation);
        var verification = new ReportVerifier(VerificationTrust.Read([]), context.Clock).Verify(file.ToArray());
        foreach (var finding in verification.Findings.Where(finding => finding.Verdict == VerificationVerdict.Fails))
        {
            await context.Out.WriteLineAsync($"FAIL {finding.Subject}: {finding.Text}");
        }

        await context.Out.WriteLineAsync(
            $"{(verification.Holds ? "OK" : "FAIL")}: {ReportFormat.Count(written.Pages)} pages about {document.Institution}, "
            + $"{document.Period}, {verification.Attachments.Length} attachments, fingerprint {document.Fingerprint}");
        return verification.Holds;
    }
}
