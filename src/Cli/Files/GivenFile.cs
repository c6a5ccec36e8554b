using System.Globalization;

namespace QsGen.Cli.Files;

/// <summary>Reads files that a person names. Some have no end, so their length says nothing, and none may fill the memory.</summary>
/// <remarks>A file that is too large fails like one that can't be read, with an <see cref="IOException"/>.</remarks>
internal static class GivenFile
{
    /// <summary>How many megabytes of a file are read unless somebody says otherwise: more than any state or report has.</summary>
    public const int UsualMost = 256;

    private const int Megabyte = 1 << 20;
    private const int Block = 1 << 16;

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="mostMegabytes">How many megabytes it may have.</param>
    /// <exception cref="IOException">It can't be read, or has more.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    public static byte[] ReadBytes(string path, int mostMegabytes = UsualMost)
    {
        using var content = Read(path, mostMegabytes);
        return content.ToArray();
    }

    /// <summary>The text of a file, see <see cref="ReadBytes"/>.</summary>
    public static string ReadText(string path, int mostMegabytes = UsualMost)
    {
        using var reader = new StreamReader(Read(path, mostMegabytes));
        return reader.ReadToEnd();
    }

    /// <summary>All that standard input holds.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">It holds more than <see cref="UsualMost"/> million characters.</exception>
    public static async Task<string> ReadToEndAsync(TextReader input, CancellationToken cancellationToken)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var block = new char[Block];
        for (var length = 0L; await input.ReadBlockAsync(block.AsMemory(), cancellationToken) is > 0 and var read;)
        {
            length += read;
            Require(length, UsualMost);
            text.Write(block, 0, read);
        }

        return text.ToString();
    }

    private static MemoryStream Read(string path, int mostMegabytes)
    {
        using var file = File.OpenRead(path);
        var content = new MemoryStream();
        var block = new byte[Block];
        while (file.Read(block) is > 0 and var read)
        {
            Require(content.Length + read, mostMegabytes);
            content.Write(block, 0, read);
        }

        content.Position = 0;
        return content;
    }

    private static void Require(long length, int mostMegabytes)
    {
        if (length > (long)mostMegabytes * Megabyte)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"it has more than {mostMegabytes} MB"));
        }
    }
}
