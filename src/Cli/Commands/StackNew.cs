using System.CommandLine;
using System.Text.RegularExpressions;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Commands;

/// <summary><c>stack new</c>: the settings of a stack for a laptop, to begin with in any folder.</summary>
internal sealed partial class StackNew(CliContext context, CommonOptions options)
{
    /// <summary>The command.</summary>
    public Command Create() => new Command("new", "Write the settings of a stack for a laptop: a database in a file, filled with demo data")
        .WithExample("qsgen stack new --institution bank.yaml")
        .WithOptions(options.Stack, options.Institution)
        .Does(async (parsed, cancellation) =>
        {
            await WriteAsync(parsed, cancellation);
            return ExitCode.Done;
        });

    /// <summary>Writes the settings where a folder has none, so that a first look needs no preparation.</summary>
    /// <exception cref="InvalidInputException">The file can't be written.</exception>
    public async Task EnsureAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Who names a stack means one that is there.
        if (parsed.GetResult(options.Stack) is null or { Implicit: true } && !File.Exists(ProjectOf().StackFilePath(NameOf(parsed))))
        {
            await WriteAsync(parsed, cancellationToken);
        }
    }

    private async Task WriteAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (project, stack) = (ProjectOf(), NameOf(parsed));
        if (!StackName().IsMatch(stack))
        {
            throw new InvalidInputException($"--stack: '{stack}' is no name of a stack; letters, digits, '-', '_' and '.' make one");
        }

        var path = project.StackFilePath(stack);
        var named = Path.GetRelativePath(context.Folder, path);
        await NewFile.WriteAsync(
            path, named, Text(project, stack, InstitutionOf(parsed, project)), "choose another name with --stack", cancellationToken);
        await context.Out.WriteLineAsync(
            $"Wrote {named}: a database in the file .qsgen/{stack}.duckdb, with demo data. Make it with: qsgen up"
            + (stack == options.Stack.GetDefaultValue() as string ? "" : $" --stack {stack}"));
    }

    private static string Text(ProjectFile project, string stack, string? institution) =>
        $$"""
        # The settings of the stack '{{stack}}': a database in a file with demo data, and an account that only the embedded engine knows.
        # For a bank's own: name the institution's file and the database (its address is a secret: QSGEN_DATABASE_URL sets it too), and
        # take demoData out, for there a feed fills the tables. The handbook's page Settings has every key.
        config:
          aws-native:region: us-east-1
          {{project.Name}}:awsAccountId: "000000000000"{{Line(project, institution)}}
          {{project.Name}}:databaseUrl: duckdb:.qsgen/{{stack}}.duckdb
          {{project.Name}}:demoData: true

        """;

    private ProjectFile ProjectOf() => ProjectFile.Find(context.Folder);

    private string NameOf(ParseResult parsed) => parsed.GetValue(options.Stack)!;

    // In a file, paths start from the project.
    private string? InstitutionOf(ParseResult parsed, ProjectFile project) =>
        parsed.GetValue(options.Institution) is not { } named ? null
        : File.Exists(context.FullPath(named))
            ? Path.GetRelativePath(project.Folder, context.FullPath(named)).Replace(Path.DirectorySeparatorChar, '/')
            : named;

    private static string Line(ProjectFile project, string? institution) => institution is null
        ? ""
        : $"\n  {project.Name}:institution: '{institution.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,100}$")]
    private static partial Regex StackName();
}
