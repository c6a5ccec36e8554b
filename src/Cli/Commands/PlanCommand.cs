using System.CommandLine;
using System.Text.Json;
using QsGen.Cli.Files;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Engine.Display;
using QsGen.Engine.Plans;
using QsGen.Institution.Files;
using QsGen.Plans;
using QsGen.Wire;

namespace QsGen.Cli.Commands;

/// <summary><c>plan</c>: what <c>pulumi preview --json</c> printed, in words.</summary>
internal static class PlanCommand
{
    // States that a CLI prints without a passphrase, or with --show-secrets, may hold it in the clear.
    private static readonly HashSet<string> SecretKeys = new(StringComparer.Ordinal) { "databaseUrl" };

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("file")
        {
            Description = "What 'pulumi preview --json' printed; - reads it from standard input",
            DefaultValueFactory = _ => "-",
        };
        var format = new Option<string>("--format")
        {
            Description = "text, markdown for a comment on a pull request, json for machines, html as a page of its own",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "markdown", "json", "html");
        var command = new Command("plan", "Say in words what 'pulumi preview --json' printed, the worst first")
            .WithExample("qsgen plan preview.json --format markdown")
            .WithOptions(format)
            .Does(async (parsed, cancellation) =>
            {
                var plan = await ReadAsync(context, parsed.GetValue(file)!, cancellation);
                var review = new PlanReview(plan, PlanPlaces.Of);
                await context.Out.WriteLineAsync((parsed.GetValue(format) switch
                {
                    "markdown" => review.ToMarkdown(),
                    "json" => review.ToJson(),
                    "html" => review.ToHtml(),
                    _ => review.ToText(),
                }).TrimEnd());
                return plan.Succeeded ? ExitCode.Done : ExitCode.Failed;
            });
        command.Arguments.Add(file);
        return command;
    }

    private static async Task<Plan> ReadAsync(CliContext context, string file, CancellationToken cancellation)
    {
        var source = file == "-" ? "standard input" : file;
        try
        {
            var text = file == "-"
                ? await StandardInput.ReadToEndAsync(context.In, cancellation)
                : GivenFile.ReadText(context.FullPath(file));
            using var document = JsonDocument.Parse(text, new() { MaxDepth = 256 });
            return new CliPreview(DocumentDiffer.Compare, RemovalWords.Of, SecretKeys).Read(document.RootElement);
        }
        catch (Exception failure)
            when (failure is JsonException or FormatException or PropertyFormatException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"{source}: this is not what 'pulumi preview --json' prints: {JsonMistake.Words(failure)}; "
                + "run 'pulumi preview --json > plan.json', then 'qsgen plan plan.json'");
        }
    }
}
