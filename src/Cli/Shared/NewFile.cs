using QsGen.Cli.Outcomes;

namespace QsGen.Cli.Shared;

/// <summary>Files that a person begins with; one that is there stays as it is.</summary>
internal static class NewFile
{
    /// <summary>Writes one.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="named">What messages call it.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="remedy">What to do when it exists, without a full stop.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidInputException">It exists, or can't be written.</exception>
    public static async Task WriteAsync(string path, string named, string text, string remedy, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(text.AsMemory(), cancellationToken);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new InvalidInputException($"{named}: exists already; {remedy}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{named}: can't be written: {failure.Message}");
        }
    }
}
