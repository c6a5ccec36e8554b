using NodaTime;
using QsGen.Audit.Document;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Periods;
using QsGen.Audit.Sections;
using QsGen.Audit.Signing;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Database.Sessions;
using QsGen.Provider.Resources;

namespace QsGen.Cli.Stacks;

/// <summary>Writes the audit reports that stacks ask for.</summary>
/// <param name="variable">The value of an environment variable, for the signing key's passphrase.</param>
/// <param name="clock">The reports' clock.</param>
internal sealed class StackReports(Func<string, string?> variable, TimeProvider clock) : IReportWriter
{
    /// <inheritdoc/>
    public async Task<WrittenReport> WriteAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        var warnings = new List<string>();
        try
        {
            var signing = SigningConfiguration.Read(order.Setting, order.ProjectFolder);
            var source = InstitutionSource.Find(order.Setting("source") ?? "", order.ProjectFolder, out var problem)
                ?? throw new InvalidInputException(problem!);
            var institution = source.Load().Model
                ?? throw new InvalidInputException($"{source.FileName}: it was changed meanwhile, and can't be read any more");
            var now = Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(order.Zone);
            var request = new ReportRequest(
                AuditSubjects.Of(institution, source, now, warnings.Add) with
                {
                    Signer = signing?.SignerInWords,
                    Fonts = AuditSubjects.FontsOf(order.Setting, order.ProjectFolder),
                },
                asOf => ReportPeriod.Of(PeriodKind.BusinessDay, asOf, institution.Holidays));
            await using var session = await SqlSessions.OpenAsync(order.Url, new() { ReadOnly = true }, cancellationToken);
            var written = await ReportMaker.MakeAsync(
                session, request, document => WriteAsync(order, document, signing, cancellationToken), cancellationToken);
            return written with { Warnings = [.. warnings, .. written.Warnings] };
        }
        catch (Exception failure) when (failure is SqlSessionException or FingerprintException or SigningException or InvalidInputException
            or IOException or UnauthorizedAccessException)
        {
            return WrittenReport.None(failure.Message.TrimEnd('.'));
        }
    }

    private async Task<WrittenReport> WriteAsync(
        ReportOrder order, ReportDocument document, SigningSettings? signing, CancellationToken cancellationToken)
    {
        // The fingerprint in the name: a report about other data never takes the place of one that was there.
        var name = $"audit-{order.Stack}-{ReportFormat.Day(document.LastDay)}-{document.Fingerprint}.pdf";
        var file = Path.Combine(order.Setting("folder") ?? "", name);
        using var client = new HttpClient();
        using var signer = signing is null ? null : ReportSigner.Open(signing, new VariablePassphrases(variable), client, clock);
        var written = await ReportFile.WriteAsync(document, Path.GetFullPath(file, order.ProjectFolder), signer, cancellationToken);
        var signature = signing is null ? "unsigned" : $"signed by {signing.SignerInWords}";
        return new(
            file,
            $"wrote {file}: {ReportFormat.Count(written.Pages)} pages about {document.Period}, {signature}",
            written.Warnings);
    }

    // Nobody sits in front of a deployment.
    private sealed class VariablePassphrases(Func<string, string?> variable) : IPassphrases
    {
        public string? Variable(string name) => variable(name) is { Length: > 0 } value ? value : null;

        public string? Ask(string path) => null;
    }
}
