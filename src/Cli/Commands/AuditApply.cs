using System.CommandLine;
using QsGen.Audit.Document;
using QsGen.Audit.Fingerprints;
using QsGen.Audit.Rendering;
using QsGen.Audit.Sections;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;

namespace QsGen.Cli.Commands;

/// <summary><c>audit apply</c>: writes the report.</summary>
internal sealed class AuditApply(CliContext context, CommonOptions options)
{
    /// <summary>Where the PDF goes unless a file is named.</summary>
    public const string DefaultFile = "report.pdf";

    private const string Markdown = "md";
    private const string Html = "html";

    private readonly PeriodOptions _period = new();

    private readonly Option<string?> _output = OutputFile("The report's file; Markdown and HTML go to standard output without it");

    private readonly Option<string?> _format = new Option<string?>("--format")
    {
        Description = "Markdown, or one HTML file that needs nothing else; default Markdown",
    }.AcceptOnlyFromAmong(Markdown, Html);

    private readonly Option<bool> _noEvidence = new("--no-evidence")
    {
        Description = "Leave out the hashes of the derived relations, which take time on large books",
    };

    /// <summary>The option that names a report's file.</summary>
    public static Option<string?> OutputFile(string description) => new("--output", "-o") { Description = description, HelpName = "FILE" };

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("apply", "Write the audit report of a period")
            .WithExample("qsgen audit apply --period month -o report.md")
            .WithOptions([.. options.ForConfiguration, .. _period.All, _output, _format, _noEvidence])
            .Does(async (parsed, cancellation) =>
            {
                var config = options.Configuration(parsed, context);
                var deployment = Deployments.ReadForDatabase(config, context);
                var request = new ReportRequest(AuditSubjects.Read(config, deployment, context), _period.Read(parsed, deployment))
                {
                    HasEvidence = !parsed.GetValue(_noEvidence),
                    Progress = new HashProgressLine(context),
                };
                await WithReportAsync(deployment, request, document => WriteAsync(parsed, document, cancellation), cancellation);
                return ExitCode.Done;
            });

    private async Task WithReportAsync(
        InstitutionDeployment deployment, ReportRequest request, Func<ReportDocument, Task<bool>> write, CancellationToken cancellation)
    {
        if (deployment.DatabaseUrl is null)
        {
            var now = ConfiguredDatabase.ClockOf(context).GetCurrentInstant().InZone(deployment.TimeZone).LocalDateTime;
            await context.Error.WriteLineAsync("No database is configured (qsgen:databaseUrl); the report has its headings and no "
                + "figures.");
            await write(ReportMaker.Skeleton(request, now));
            return;
        }

        try
        {
            await ConfiguredDatabase.ReadAsync(
                deployment, context, session => ReportMaker.MakeAsync(session, request, write, cancellation), cancellation);
        }
        catch (FingerprintException failure)
        {
            throw new OperationFailedException(failure.Message, failure);
        }
    }

    private async Task<bool> WriteAsync(ParseResult parsed, ReportDocument document, CancellationToken cancellation)
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

        Task RenderAsync(TextWriter writer) => parsed.GetValue(_format) == Html
            ? new HtmlRenderer(writer).WriteAsync(document, cancellation)
            : new MarkdownRenderer(writer).WriteAsync(document, cancellation);
    }
}
