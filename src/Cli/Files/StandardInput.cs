using System.Globalization;

namespace QsGen.Cli.Files;

/// <summary>Reads what is piped into a command. It may have no end, and may not come at all.</summary>
internal static class StandardInput
{
    private const int Block = 1 << 16;

    /// <summary>All that standard input holds.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="cancellationToken">Gives up, also while nothing comes.</param>
    /// <param name="most">How many characters it may hold.</param>
    /// <exception cref="IOException">It holds more.</exception>
    public static async Task<string> ReadToEndAsync(TextReader input, CancellationToken cancellationToken, int most = 256 << 20)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var block = new char[Block];
        for (var length = 0L; await NextAsync(input, block, cancellationToken) is > 0 and var read;)
        {
            length += read;
            if (length > most)
            {
                throw new IOException(string.Create(CultureInfo.InvariantCulture, $"it holds more than {most} characters"));
            }

            text.Write(block, 0, read);
        }

        return text.ToString();
    }

    // The console's reader blocks its caller, whatever its method is called.
    private static Task<int> NextAsync(TextReader input, char[] block, CancellationToken cancellationToken) =>
        Task.Run(() => input.ReadBlock(block), cancellationToken).WaitAsync(cancellationToken);
}
