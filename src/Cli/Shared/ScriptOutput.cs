using System.CommandLine;
using System.Diagnostics;
using System.Text;
using QsGen.Cli.Outcomes;

namespace QsGen.Cli.Shared;

/// <summary>Where an emitted script goes: to a file when one is named, else to standard output.</summary>
/// <remarks>A file appears whole or not at all: it is written beside its place and moved there at the end.</remarks>
internal static class ScriptOutput
{
    private const string Unfinished = ".partial";

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

        await ReplaceAsync(context.FullPath(file), file, Encoding.UTF8.GetBytes(text), cancellationToken);
        await context.Error.WriteLineAsync($"Wrote {file}: {text.Count(letter => letter == '\n')} lines");
    }

    /// <summary>Writes a script that is made while it is written.</summary>
    /// <returns>What the writer returns.</returns>
    /// <exception cref="InvalidInputException">The file can't be written.</exception>
    public static async Task<T> StreamAsync<T>(
        CliContext context, string file, Func<TextWriter, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        var path = context.FullPath(file);
        return await ReplaceAsync(path, file, async partial =>
        {
            await using var writer = new StreamWriter(partial) { NewLine = "\n" };
            return await write(writer, cancellationToken);
        });
    }

    /// <summary>Puts bytes in the place of a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="named">How the person named it.</param>
    /// <param name="content">The new content.</param>
    /// <param name="cancellationToken">Stops; the file stays as it was.</param>
    /// <exception cref="InvalidInputException">The file can't be written.</exception>
    public static Task ReplaceAsync(string path, string named, byte[] content, CancellationToken cancellationToken) =>
        ReplaceAsync(path, named, async partial =>
        {
            await File.WriteAllBytesAsync(partial, content, cancellationToken);
            return true;
        });

    // Only root writes files of others, and .NET has no call for it. What can't be done leaves the file root's.
    private static async Task KeepOwnerAsync(string path, string partial)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo("chown", [$"--reference={path}", "--", partial])
            {
                RedirectStandardError = true,
            });
            await process!.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
        }
    }

    private static async Task<T> ReplaceAsync<T>(string path, string named, Func<string, Task<T>> write)
    {
        if (Directory.Exists(path))
        {
            throw new InvalidInputException($"{named}: can't be written: it is a folder; name a file");
        }

        // A device is written to; a file in its place would take it away from everybody.
        if (DeviceFile.Is(path))
        {
            return await write(path);
        }

        if (File.Exists(path))
        {
            path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }

        var partial = path + Unfinished;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var result = await write(partial);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(partial, File.GetUnixFileMode(path));
                await KeepOwnerAsync(path, partial);
            }

            File.Move(partial, path, overwrite: true);
            return result;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{named}: can't be written: {failure.Message}");
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
