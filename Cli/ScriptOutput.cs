using System.CommandLine;

namespace QsGen.Cli;

/// <summary>Where an emitted script goes: to a file when one is named, else to standard output.</summary>
internal static class ScriptOutput
{
    /// <summary>The option that names the file.</summary>
    public static Option<string?> Option() => new("--output", "-o") { Description = "Write the script to this file", HelpName = "PATH" };

    /// <summary>Writes a script that ends in one line feed.</summary>
    public static async Task WriteAsync(CliContext context, string? file, string script, CancellationToken cancellationToken)
    {
        var text = script.TrimEnd() + "\n";
        if (file is null)
        {
            await context.Out.WriteAsync(text.AsMemory(), cancellationToken);
            return;
        }

        try
        {
            var path = context.FullPath(file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{file}: can't be written: {failure.Message}");
        }

        await context.Error.WriteLineAsync($"Wrote {file}: {text.Count(letter => letter == '\n')} lines");
    }
}
