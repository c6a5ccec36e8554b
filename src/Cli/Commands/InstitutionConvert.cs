using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Institution;
using QsGen.Institution.Conversion;

namespace QsGen.Cli.Commands;

/// <summary><c>institution convert</c>: an institution's file in the other grammar, with its comments and its order.</summary>
internal static class InstitutionConvert
{
    private const string Ours = "ours";
    private const string Sixteen = "16";

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("file") { Description = "The institution's YAML file, or the name of a bundled one" };
        var to = new Option<string>("--to")
        {
            Description = "ours: with instance, transfer types and one child per chain entry; 16: as the field's release 16 reads it",
            HelpName = "GRAMMAR",
            DefaultValueFactory = _ => Ours,
        };
        to.AcceptOnlyFromAmong(Ours, Sixteen);
        var prefix = new Option<string?>("--instance") { Description = "The prefix, when the file names none", HelpName = "NAME" };
        var command = new Command(
            "convert", "Print a file in the other grammar, comments and order kept; what can't be said there is listed apart")
            .WithExample("qsgen institution convert bank.yaml --to ours --instance my_bank > bank-ours.yaml")
            .WithOptions(to, prefix);
        command.Arguments.Add(file);

        return command.Does(async (parsed, cancellation) =>
        {
            var conversion = Convert(parsed.GetValue(file)!, parsed.GetValue(to)!, parsed.GetValue(prefix), context);
            await context.Out.WriteAsync(conversion.Text.AsMemory(), cancellation);
            foreach (var line in conversion.Unsaid)
            {
                await context.Error.WriteLineAsync(line);
            }

            return ExitCode.Done;
        });
    }

    private static InstitutionConversion Convert(string named, string to, string? prefix, CliContext context)
    {
        var source = InstitutionSource.Find(named, context.Folder, out var problem) ?? throw new InvalidInputException(problem!);
        if (prefix is not null && !InstanceName.IsWellFormed(prefix))
        {
            throw new InvalidInputException($"--instance: '{prefix}' is no prefix: lower-case letters, digits and '_', a letter first");
        }

        // Release 16 has no place for a prefix, so any will do to read the file.
        var fallback = prefix ?? (to == Sixteen ? "my_bank" : null);
        var loaded = source.Load(fallback is null ? null : new(fallback));
        if (loaded.Model is not { } model)
        {
            throw new InvalidInputException(
            [
                .. loaded.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.RuleId == "L05"
                    ? $"{source.FileName}: error: the file names no prefix; add --instance NAME with the prefix of its tables"
                    : finding.ToString()),
            ]);
        }

        if (!model.Currencies.IsEmpty)
        {
            throw new InvalidInputException(
                $"{source.FileName}: error: its accounts are in {string.Join(", ", model.Currencies.Select(currency => currency.Code))}, "
                + "which the other grammar can't say; convert a file of its own for each currency");
        }

        return InstitutionConverter.Convert(source.Text, model, source.FileName, to == Sixteen ? GrammarKind.Sixteen : GrammarKind.Ours)
            ?? throw new InvalidInputException(
                $"{source.FileName}: error: the file can't be converted by place: it uses anchors or merge keys, or lists within brackets; "
                + "write those out first");
    }
}
