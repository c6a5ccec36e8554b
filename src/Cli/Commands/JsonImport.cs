using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Institution.Reporting;
using QsGen.Stacks;

namespace QsGen.Cli.Commands;

/// <summary><c>json import</c>: the way from quicksight-gen to a stack, without deleting anything.</summary>
internal sealed class JsonImport(CliContext context, CommonOptions options)
{
    /// <summary>The command.</summary>
    public Command Create()
    {
        var output = ScriptOutput.Option();

        return new Command("import", "Print a Pulumi import file for the resources that quicksight-gen deployed under the same ids")
            .WithExample("qsgen json import --stack prod -o import.json && "
                + "pulumi import --stack prod --file import.json --protect=false --generate-code=false")
            .WithOptions([.. options.ForConfiguration, output])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.Read(options.Configuration(parsed, context), context);
                var documents = Deployments.Documents(deployment, context);
                await ScriptOutput.WriteAsync(
                    context, parsed.GetValue(output), ImportFile.Write(deployment).Indented(), cancellation);
                foreach (var left in documents.Where(document => !ImportFile.IsAdoptable(document)))
                {
                    await context.Error.WriteLineAsync(
                        $"note: {left.Id} is left out, because quicksight-gen never deployed that id; 'pulumi up' creates it");
                }

                return ExitCode.Done;
            });
    }
}
