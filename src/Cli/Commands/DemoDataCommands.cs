using System.CommandLine;
using System.Globalization;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Demo;
using QsGen.Demo.Export;
using QsGen.Demo.Generation;
using QsGen.Demo.Loading;

namespace QsGen.Cli.Commands;

/// <summary><c>data apply</c>: demo data as a script, or into the base tables.</summary>
internal sealed class DemoDataCommands(CliContext context, CommonOptions options)
{
    /// <summary>Writes demo data as a script, or loads it.</summary>
    public Command Apply()
    {
        var demo = new DemoOptionSet();
        var output = ScriptOutput.Option();

        return new Command("apply", "Print demo data as a script; with --execute load it. Rows of a feed are never touched")
            .WithExample("qsgen data apply --days 30 --execute")
            .WithOptions([.. options.ForConfiguration, .. demo.All, output, options.Json, options.Execute])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var chosen = demo.Read(parsed, deployment, ConfiguredDatabase.ClockOf(context));
                var generator = new DemoGenerator(deployment.Institution, chosen);
                var json = parsed.GetValue(options.Json);
                if (parsed.GetValue(options.Execute))
                {
                    var result = await LoadAsync(deployment, chosen, cancellation);
                    await context.Out.WriteLineAsync(json
                        ? DemoReport.Json(generator, result)
                        : DemoReport.Text(generator) + context.Hints.In(Done(result)));
                    return ExitCode.Done;
                }

                // The script and the report each need a place of their own: the report takes what the script leaves.
                var file = parsed.GetValue(output);
                if (file is not null || !json)
                {
                    await WriteScriptAsync(deployment, generator, file, cancellation);
                }

                var report = json ? DemoReport.Json(generator, null) : DemoReport.Text(generator).TrimEnd();
                await (json || file is not null ? context.Out : context.Error).WriteLineAsync(report);
                return ExitCode.Done;
            });
    }

    private async Task<DemoLoadResult> LoadAsync(InstitutionDeployment deployment, DemoOptions chosen, CancellationToken cancellation)
    {
        var progress = new LoadProgressLine(context);
        try
        {
            return await ConfiguredDatabase.OnExistingAsync(
                deployment,
                context,
                session => new DemoLoader(session, ConfiguredDatabase.ClockOf(context))
                    .LoadAsync(deployment.Institution, chosen, progress, cancellation),
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationFailedException("stopped; nothing was loaded, and the tables are as they were");
        }
        finally
        {
            progress.Close();
        }
    }

    private async Task WriteScriptAsync(
        InstitutionDeployment deployment, DemoGenerator generator, string? file, CancellationToken cancellation)
    {
        var script = new DemoScript(deployment.Institution, deployment.Dialect);
        if (file is null)
        {
            await script.WriteAsync(generator, context.Out, cancellation);
            return;
        }

        var rows = await ScriptOutput.StreamAsync(
            context, file, (writer, token) => script.WriteAsync(generator, writer, token), cancellation);
        await context.Error.WriteLineAsync(Invariant($"Wrote {file}: {rows} rows"));
    }

    private static string Done(DemoLoadResult result) => result.Outcome == DemoLoadOutcome.AlreadyThere
        ? "The tables hold exactly this demo data; nothing to do."
        : Invariant($"Loaded {result.Transactions} transactions and {result.Balances} daily balances. ")
            + "Now refresh: qsgen data refresh --execute";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
