using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using QsGen.Cli.Configuration;
using QsGen.Cli.Json;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Components.Deployment;

namespace QsGen.Cli.Commands;

/// <summary><c>json apply</c>: writes the definitions.</summary>
internal sealed class JsonApply(CliContext context, CommonOptions options)
{
    private readonly Option<string> _output = OutputFolder.Option("The folder to write to");

    /// <summary>The command.</summary>
    public Command Create() =>
        new Command("apply", "Write every definition to a folder, one file per resource; the stack registers the same documents")
            .WithExample("qsgen json apply --institution bank.yaml -o out/")
            .WithOptions([.. options.ForConfiguration, _output, options.Json, options.Yes])
            .Does(async (parsed, cancellation) =>
            {
                var config = options.Configuration(parsed, context);
                var documents = Deployments.DocumentsForAws(Deployments.Read(config, context), context);
                var folder = parsed.GetValue(_output)!;
                if (!parsed.GetValue(options.Yes))
                {
                    await AskAboutSecretsAsync(config, documents, cancellation);
                }

                var files = new DocumentFolder(context.FullPath(folder)).Write(documents);
                if (parsed.GetValue(options.Json))
                {
                    await FileListing.WriteJsonAsync(context, files);
                    return ExitCode.Done;
                }

                await FileListing.WriteChangesAsync(context, folder, files);
                await context.Out.WriteLineAsync($"{files.Count(file => file.Outcome != FileOutcome.Removed)} definitions in {folder}");
                return ExitCode.Done;
            });

    // What AWS is to be told can't be encrypted in a file for AWS; whoever set a value with --secret shall know where it goes.
    private async Task AskAboutSecretsAsync(
        StackConfig config, IReadOnlyCollection<ResourceDocument> documents, CancellationToken cancellationToken)
    {
        var bodies = documents.Select(document => JsonDocument.Parse(DocumentFolder.Content(document))).ToList();
        var shown = config.Values
            .Where(pair => pair.Value.IsSecret && Parts(pair.Value.Text)
                .Any(part => new ConfiguredSecrets(ImmutableDictionary<string, string>.Empty.Add(pair.Key, part)) is var secret
                    && bodies.Exists(body => secret.IsIn(body.RootElement))))
            .Select(pair => pair.Key)
            .ToList();
        bodies.ForEach(body => body.Dispose());
        if (shown is not [])
        {
            var what = $"{string.Join(" and ", shown)} {(shown.Count == 1 ? "is a secret" : "are secrets")} and would stand in these "
                + "files in the clear";
            if (!context.IsInteractive)
            {
                throw new InvalidInputException($"{what}; pass --yes to write them all the same");
            }

            if (!await new Confirmation(context).AgreesAsync($"{what}. Write them? Type yes to go on: ", cancellationToken))
            {
                throw new InvalidInputException("nothing was written");
            }
        }
    }

    private static IEnumerable<string> Parts(string text)
    {
        if (text is not (['{', ..] or ['[', ..]))
        {
            return [text];
        }

        using var json = JsonDocument.Parse(text);
        return [.. Leaves(json.RootElement)];
    }

    private static IEnumerable<string> Leaves(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(entry => Leaves(entry.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Leaves),
        _ => [part.ToString()],
    };
}
