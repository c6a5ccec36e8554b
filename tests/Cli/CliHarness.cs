using QsGen.Cli;
using QsGen.Cli.Configuration;
using QsGen.Cli.Shared;
using QsGen.Tests.Support;

namespace QsGen.Tests.Cli;

/// <summary>Runs commands in a folder of their own, as a person would, and keeps what they print.</summary>
internal sealed class CliHarness : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Variables that the next command sees; the process's own are not passed on.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What the person answers to questions; empty when nobody is there.</summary>
    public string Answers { get; set; } = "";

    /// <summary>The folder that commands run in.</summary>
    public string Folder => _folder.Path;

    /// <summary>Copies the repository's project and development stack into the folder.</summary>
    public CliHarness WithProject()
    {
        foreach (var name in (string[])["Pulumi.yaml", "Pulumi.dev.yaml"])
        {
            _folder.Write(name, File.ReadAllText(Path.Combine(Repository.Root, name)));
        }

        return this;
    }

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Reads a file of the folder.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Runs a command line whose arguments hold no blanks.</summary>
    public Task<CliResult> RunAsync(string line) => RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs a command line.</summary>
    public async Task<CliResult> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CliContext
        {
            Out = output,
            Error = error,
            In = new StringReader(Answers),
            IsInteractive = Answers.Length > 0,
            Folder = Folder,
            Configuration = new ConfigResolver(Variables),
            Clock = TimeProvider.System,
        };
        var code = await CommandLine.RunAsync(arguments, context);

        return new CliResult(code, output.ToString(), error.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
