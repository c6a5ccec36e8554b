using System.CommandLine;
using NodaTime;
using QsGen.Audit.Comparing;
using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Rendering;
using QsGen.Audit.Sections;
using QsGen.Audit.Signing;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Institution;

namespace QsGen.Cli.Commands;

/// <summary><c>audit apply</c>: writes the report.</summary>
internal sealed class AuditApply(CliContext context, CommonOptions options)
{
    /// <summary>Where the PDF goes unless a file is named.</summary>
    public const string DefaultFile = "report.pdf";

    private const string Markdown = "md";
    private const string Html = "html";
    private const string Pdf = "pdf";

    private readonly PeriodOptions _period = new();

    private readonly Option<string?> _output = OutputFile(
        $"The report's file; without it Markdown and HTML go to standard output, a PDF to {DefaultFile}");

    private readonly Option<string?> _format = new Option<string?>("--format")
    {
        Description = "Markdown, one HTML file that needs nothing else, or PDF; default Markdown, with --execute PDF",
    }.AcceptOnlyFromAmong(Markdown, Html, Pdf);

    private readonly Option<string?> _since = new("--since")
    {
        Description = "An earlier report, a PDF: what changed since then comes first",
        HelpName = "FILE",
    };

    private readonly Option<string?> _knownAt = new("--known-at")
    {
        Description = "Report what was known at this instant, such as 2030-01-31T18:00:00Z; takes --execute: it computes PREFIX_known_*",
        HelpName = "INSTANT",
    };

    private readonly Option<bool> _execute = new("--execute") { Description = "Write the PDF, signed when a key is configured" };

    private readonly Option<bool> _noEvidence = new("--no-evidence")
    {
        Description = "Leave out the hashes of the derived relations, which take time on large books",
    };

    /// <summary>The option that names a report's file.</summary>
    public static Option<string?> OutputFile(string description) => new("--output", "-o") { Description = description, HelpName = "FILE" };

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("apply", "Write the audit report of a period as Markdown; with --execute write the PDF")
            .WithExample("qsgen audit apply --period month -o january.pdf --execute")
            .WithOptions([.. options.ForConfiguration, .. _period.All, _since, _knownAt, _output, _format, _noEvidence, _execute])
            .Does(async (parsed, cancellation) =>
            {
                var config = options.Configuration(parsed, context);
                var deployment = Deployments.ReadForDatabase(config, context);
                var isExecuted = parsed.GetValue(_execute);
                var format = parsed.GetValue(_format) ?? (isExecuted ? Pdf : Markdown);
                if (format == Pdf && !isExecuted)
                {
                    await context.Out.WriteLineAsync($"Would write {parsed.GetValue(_output) ?? DefaultFile}; add --execute to do it.");
                    return ExitCode.Done;
                }

                var knownAt = KnownAt(parsed);
                if (knownAt is not null && !isExecuted)
                {
                    await context.Out.WriteLineAsync(
                        $"Would compute {deployment.TablePrefix}_{DatabaseSchema.KnownEnding}_* as known at {knownAt} and report from "
                        + "them; add --execute to do it.");
                    return ExitCode.Done;
                }

                var signing = format == Pdf ? SigningConfiguration.Read(config) : null;
                var request = new ReportRequest(
                    AuditSubjects.Read(config, deployment, context) with { Signer = signing?.SignerInWords },
                    _period.Read(parsed, deployment))
                {
                    HasEvidence = !parsed.GetValue(_noEvidence),
                    Since = Since(parsed, deployment),
                    Progress = new HashProgressLine(context),
                };
                await WithReportAsync(
                    deployment,
                    request,
                    knownAt,
                    document => format == Pdf
                        ? WritePdfAsync(parsed, document, signing, cancellation)
                        : WriteTextAsync(parsed, document, format, cancellation),
                    cancellation);
                return ExitCode.Done;
            });

    private Func<ReportFigures, ReportChanges>? Since(ParseResult parsed, InstitutionDeployment deployment)
    {
        if (parsed.GetValue(_since) is not { } named)
        {
            return null;
        }

        var earlier = ReportFiles.ReadFigures(context, named);
        return earlier.Instance == deployment.TablePrefix
            ? figures => ReportComparison.Between(earlier, figures)
            : throw new InvalidInputException(
                $"--since: {named} is about '{earlier.Instance}', not '{deployment.TablePrefix}'; name a report of this institution");
    }

    private Instant? KnownAt(ParseResult parsed)
    {
        if (parsed.GetValue(_knownAt) is not { } text)
        {
            return null;
        }

        return _period.HasAsOf(parsed)
            ? throw new InvalidInputException("--known-at: default days count from that instant; leave --as-of out")
            : InstantText.Read(text, out var problem) ?? throw new InvalidInputException($"--known-at: {problem}");
    }

    private async Task WithReportAsync(
        InstitutionDeployment deployment, ReportRequest request, Instant? knownAt, Func<ReportDocument, Task<bool>> write,
        CancellationToken cancellation)
    {
        try
        {
            if (knownAt is { } moment)
            {
                await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    session => new KnownBooks(
                        session, deployment.Institution, ConfiguredDatabase.ClockOf(context), new RefreshProgressLine(context))
                        .ReadAsync(
                            moment,
                            deployment.TimeZone,
                            known => ReportMaker.MakeAsync(session, request, write, cancellation, known),
                            cancellation),
                    cancellation);
                return;
            }

            if (deployment.DatabaseUrl is not null)
            {
                await ConfiguredDatabase.ReadAsync(
                    deployment, context, session => ReportMaker.MakeAsync(session, request, write, cancellation), cancellation);
                return;
            }

            var now = ConfiguredDatabase.ClockOf(context).GetCurrentInstant().InZone(deployment.TimeZone).LocalDateTime;
            await context.Error.WriteLineAsync(
                "No database is configured (qsgen:databaseUrl); the report has its headings and no figures.");
            await write(ReportMaker.Skeleton(request, now));
        }
        catch (Exception failure) when (failure is FingerprintException or SigningException)
        {
            throw new OperationFailedException(failure.Message, failure);
        }
    }

    private async Task<bool> WritePdfAsync(
        ParseResult parsed, ReportDocument document, SigningSettings? signing, CancellationToken cancellation)
    {
        var file = parsed.GetValue(_output) ?? DefaultFile;
        if (Directory.Exists(context.FullPath(file)))
        {
            throw new InvalidInputException($"{file}: can't be written: it is a folder; name a file");
        }

        using var client = new HttpClient();
        using var signer = signing is null ? null : ReportSigner.Open(signing, new ContextPassphrases(context), client, context.Clock);
        var written = await ReportFile.WriteAsync(document, context.FullPath(file), signer, cancellation);
        foreach (var warning in written.Warnings)
        {
            await context.Error.WriteLineAsync($"warning: {warning}");
        }

        await context.Out.WriteLineAsync(
            $"Wrote {file}: {ReportFormat.Count(written.Pages)} pages about {document.Institution}, {document.Period}");
        await context.Error.WriteLineAsync(signing is null
            ? "It is unsigned: qsgen:signingKey names no key."
            : $"Signed by {signing.SignerInWords}.");
        return true;
    }

    private async Task<bool> WriteTextAsync(
        ParseResult parsed, ReportDocument document, string format, CancellationToken cancellation)
    {
        if (parsed.GetValue(_output) is not { } file)
        {
            await RenderAsync(context.Out);
            return true;
        }

        var bytes = await ScriptOutput.StreamAsync(
            context,
            file,
            async (writer, _) =>
            {
                await RenderAsync(writer);
                await writer.FlushAsync(cancellation);
                return ((StreamWriter)writer).BaseStream.Length;
            },
            cancellation);
        await context.Error.WriteLineAsync($"Wrote {file}: {ReportFormat.Count(bytes)} bytes");
        return true;

        Task RenderAsync(TextWriter writer) => format == Html
            ? new HtmlRenderer(writer).WriteAsync(document, cancellation)
            : new MarkdownRenderer(writer).WriteAsync(document, cancellation);
    }
}
