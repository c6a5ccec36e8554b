using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Institution.Reporting;
using QsGen.Stacks;

namespace QsGen.Cli.Commands;

/// <summary><c>json import</c>: the way from dashboards that exist to a stack that has lost its state or never had one, without deleting
/// anything.</summary>
internal sealed class JsonImport(CliContext context, CommonOptions options)
{
    private const string FormerTool = "quicksight-gen";

    /// <summary>The command.</summary>
    public Command Create()
    {
        var output = ScriptOutput.Option();
        var deployedBy = new Option<string>("--deployed-by")
        {
            Description = "What deployed them: qsgen, when the stack's state is lost, or quicksight-gen, which had no theme of this id and "
                + "no embedded data source",
            DefaultValueFactory = _ => "qsgen",
        }.AcceptOnlyFromAmong("qsgen", FormerTool);

        return new Command("import", "Print a Pulumi import file for the resources that are deployed under the stack's ids")
            .WithExample("qsgen json import --stack prod -o import.json && "
                + "pulumi import --stack prod --file import.json --protect=false --generate-code=false")
            .WithOptions([.. options.ForConfiguration, deployedBy, output])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.Read(options.Configuration(parsed, context), context);
                var documents = Deployments.DocumentsForAws(deployment, context);
                var former = parsed.GetValue(deployedBy) == FormerTool;
                await ScriptOutput.WriteAsync(
                    context, parsed.GetValue(output), ImportFile.Write(deployment, former).Indented(), cancellation);
                foreach (var left in documents.Where(document => former && !ImportFile.IsAdoptable(document)))
                {
                    await context.Error.WriteLineAsync(
                        $"note: {left.Id} is left out, because quicksight-gen never deployed that id; 'pulumi up' creates it");
                }

                return ExitCode.Done;
            });
    }
}
