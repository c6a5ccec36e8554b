using System.CommandLine;
using System.Globalization;
using System.Text;
using QsGen.Cli.Files;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Engine.Display;
using QsGen.Engine.Operations;
using QsGen.Engine.State;
using QsGen.Institution.Files;

namespace QsGen.Cli.Commands;

/// <summary><c>stack new|export|import</c>: settings to begin with; the state of a stack in Pulumi's own format, to back it up or to move
/// it to the CLI.</summary>
internal sealed class StackStateCommand(CliContext context, CommonOptions options)
{
    private readonly Option<string?> _file = new("--file") { Description = "The file; without it the terminal", HelpName = "FILE" };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Keep the dashboards that exist on this machine alone, for a backup; "
            + "without it the Pulumi CLI can take the state over and makes them",
    };

    private readonly Option<bool> _showSecrets = new("--show-secrets") { Description = "Write secrets in the clear" };

    /// <summary>The command with its subcommands.</summary>
    public Command Create() => new Command("stack", "A stack's settings to begin with, and its state in the format of Pulumi's CLI")
        .WithCommands(new StackNew(context, options).Create(), Export(), Import());

    private Command Export() => new Command("export", "Print the stack's state; secrets stay encrypted")
        .WithExample("qsgen stack export --stack dev --file dev.json")
        .WithOptions([.. options.ForConfiguration, _file, _all, _showSecrets])
        .Does(async (parsed, cancellation) =>
        {
            var whole = await Engine(parsed).ExportAsync(parsed.GetValue(_showSecrets), cancellation);
            var (state, left) = parsed.GetValue(_all) ? (whole, 0) : ExportedState.WithoutStandIns(whole);
            if (parsed.GetValue(_file) is { } file)
            {
                await WriteAsync(context.FullPath(file), state, cancellation);
            }
            else
            {
                await context.Out.WriteLineAsync(Encoding.UTF8.GetString(state));
            }

            if (left > 0)
            {
                await context.Error.WriteLineAsync(FormattableString.Invariant(
                    $"note: {left} resources that exist on this machine alone are left out; 'pulumi up' makes them, --all keeps them"));
            }

            return ExitCode.Done;
        });

    private Command Import() => new Command("import", "Replace the stack's state by an exported one; the present one is kept as its backup")
        .WithExample("qsgen stack import --stack dev --file dev.json")
        .WithOptions([.. options.ForConfiguration, _file])
        .Does(async (parsed, cancellation) =>
        {
            var count = await Engine(parsed).ImportAsync(await ReadAsync(parsed.GetValue(_file), cancellation), cancellation);
            await context.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"The state now knows {count} resources; 'preview' shows how they differ from the program."));

            return ExitCode.Done;
        });

    private EmbeddedEngine Engine(ParseResult parsed) =>
        LocalEngine.Create(options.Configuration(parsed, context), context, new PlainDisplay(context.Error));

    private async Task<ReadOnlyMemory<byte>> ReadAsync(string? file, CancellationToken cancellation)
    {
        try
        {
            return file is null
                ? Encoding.UTF8.GetBytes(await StandardInput.ReadToEndAsync(context.In, cancellation))
                : GivenFile.ReadBytes(context.FullPath(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{file ?? "standard input"}: can't be read: {failure.Message}");
        }
    }

    // With secrets in the clear the file is as private as the state itself.
    private static async Task WriteAsync(string file, byte[] state, CancellationToken cancellation)
    {
        if (Directory.Exists(file))
        {
            throw new InvalidInputException($"{file}: can't be written: it is a folder; name a file");
        }

        try
        {
            // A device is written to; a file in its place would take it away from everybody.
            await (DeviceFile.Is(file)
                ? File.WriteAllBytesAsync(file, state, cancellation)
                : DurableFile.ReplaceAsync(file, state, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{file}: can't be written: {failure.Message}");
        }
    }
}
