using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Institution;
using QsGen.Institution.Bundled;
using QsGen.Institution.Derived;
using QsGen.Institution.Loading;
using QsGen.Institution.Reporting;
using QsGen.Institution.Rules;

namespace QsGen.Cli.Commands;

/// <summary><c>institution</c>: check a YAML, print what it declares, print its JSON Schema, start a new one, show a bundled
/// one.</summary>
internal static class InstitutionCommand
{
    private const string DefaultPrefix = "my_bank";

    /// <summary>The command with its subcommands.</summary>
    public static Command Create(CliContext context, CommonOptions options) =>
        new Command("institution", "The institution's YAML file")
            .WithCommands(
                Validate(context, options), Describe(context, options), Schema(context), New(context), Show(context),
                InstitutionConvert.Create(context));

    private static Command Validate(CliContext context, CommonOptions options)
    {
        var file = FileArgument();
        var notes = new Option<bool>("--notes") { Description = "List notes too: advice that leaves the file as good as it is" };
        var forms = new FindingForms(options.Json);
        var command = new Command("validate", "Check a file and list everything that is wrong, each with its line and the way out")
            .WithExample("qsgen institution validate bank.yaml")
            .WithOptions(notes, options.Json, forms.Sarif);
        command.Arguments.Add(file);

        return command.Does(async (parsed, _) =>
        {
            forms.RequireOne(parsed);
            var result = Load(parsed.GetValue(file)!, context);
            var text = forms.Write(
                parsed, result.Findings, RuleCatalog.All, () => FindingsReport.Text(result.Findings, parsed.GetValue(notes)));
            await context.Out.WriteLineAsync(text.TrimEnd());

            return result.IsUsable ? ExitCode.Done : ExitCode.InvalidInput;
        });
    }

    private static Command Describe(CliContext context, CommonOptions options)
    {
        var file = FileArgument();
        var dot = new Option<bool>("--dot") { Description = "Print the flow of money between roles as a graph, for Graphviz" };
        var command = new Command("describe", "Print what a file declares: roles, rails, templates, chains, limits, and what watches them")
            .WithExample("qsgen institution describe sasquatch_pr")
            .WithOptions(options.Json, dot);
        command.Arguments.Add(file);

        return command.Does(async (parsed, _) =>
        {
            var result = Load(parsed.GetValue(file)!, context);
            if (result.Model is not { } model)
            {
                throw new InvalidInputException([.. result.Findings.Select(finding => finding.ToString())]);
            }

            var text = (parsed.GetValue(dot), parsed.GetValue(options.Json)) switch
            {
                (true, _) => TopologyDot.Print(InstitutionFacts.Of(model)),
                (_, true) => InventoryReport.Json(InstitutionInventory.Of(model)),
                _ => InventoryReport.Text(InstitutionInventory.Of(model)),
            };
            await context.Out.WriteLineAsync(text.TrimEnd());
            return ExitCode.Done;
        });
    }

    private static Command Schema(CliContext context) =>
        new Command("schema", "Print the JSON Schema of the format, so that editors complete and check it")
            .WithExample("qsgen institution schema > institution.schema.json")
            .Does(async (_, _) =>
            {
                await context.Out.WriteLineAsync(JsonSchemaText.Print().TrimEnd());
                return ExitCode.Done;
            });

    private static Command New(CliContext context)
    {
        var file = new Argument<string>("file") { Description = "The file to write; it must not exist" };
        var prefix = new Option<string>("--instance")
        {
            Description = "The institution's prefix: lower-case letters, digits and '_'",
            HelpName = "NAME",
            DefaultValueFactory = _ => DefaultPrefix,
        };
        var command = new Command("new", "Write a commented file to start from")
            .WithExample("qsgen institution new bank.yaml --instance harbor")
            .WithOptions(prefix);
        command.Arguments.Add(file);

        return command.Does(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(file)!;
            await NewFile.WriteAsync(
                context.FullPath(named), named, StarterText(parsed.GetValue(prefix)!), "choose another name", cancellation);
            await context.Out.WriteLineAsync($"Wrote {named}. Check it with: qsgen institution validate {named}");
            return ExitCode.Done;
        });
    }

    private static Command Show(CliContext context)
    {
        var name = new Argument<string>("name")
        {
            Description = "The institution's name",
            HelpName = string.Join('|', BundledInstitutions.Names.Order(StringComparer.Ordinal)),
        };
        name.CompletionSources.Add([.. BundledInstitutions.Names]);
        var command = new Command("show", "Print the YAML of an institution that comes with the program, to read or to start from")
            .WithExample("qsgen institution show sasquatch_pr > bank.yaml");
        command.Arguments.Add(name);

        return command.Does(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(name)!;
            var text = BundledInstitutions.Names.Contains(named)
                ? BundledInstitutions.Text(named)
                : throw new InvalidInputException(
                    $"no bundled institution is named '{named}'; {Suggestion.Among(named, [.. BundledInstitutions.Names])}");
            await context.Out.WriteAsync(text.AsMemory(), cancellation);
            return ExitCode.Done;
        });
    }

    private static string StarterText(string prefix)
    {
        try
        {
            return StarterFile.Text(new InstanceName(prefix));
        }
        catch (ArgumentException mistake)
        {
            throw new InvalidInputException($"--instance: {mistake.Message}");
        }
    }

    private static InstitutionLoadResult Load(string named, CliContext context)
    {
        var source = InstitutionSource.Find(named, context.Folder, out var problem);
        return source is null ? throw new InvalidInputException(problem ?? $"'{named}' can't be read")
            : source.Load(new InstanceName(DefaultPrefix));
    }

    private static Argument<string> FileArgument() =>
        new("file") { Description = "The institution's YAML file, or the name of a bundled one" };
}
