namespace QsGen.Institution.Files;

/// <summary>Reads files that a person names. Some have no end, so their length says nothing, and none may fill the memory; some are
/// pipes, and whoever should write to them may never come.</summary>
/// <remarks>What can't be had fails like a file that can't be read, with an <see cref="IOException"/>.</remarks>
internal static class GivenFile
{
    /// <summary>How many megabytes of a file are read unless somebody says otherwise: more than any state or report has.</summary>
    public const int UsualMost = 256;

    private const int Megabyte = 1 << 20;
    private const int Block = 1 << 16;

    /// <summary>How long a pipe is waited for: until somebody writes to it, and then for each piece.</summary>
    public static TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="mostMegabytes">How many megabytes it may have.</param>
    /// <param name="patience">How long a pipe is waited for; null for <see cref="Patience"/>.</param>
    /// <exception cref="IOException">It can't be read, brings nothing in time, or is a <see cref="FileTooLargeException"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    public static byte[] ReadBytes(string path, int mostMegabytes = UsualMost, TimeSpan? patience = null)
    {
        using var content = Read(path, mostMegabytes, patience ?? Patience);
        return content.ToArray();
    }

    /// <summary>The text of a file, see <see cref="ReadBytes"/>.</summary>
    public static string ReadText(string path, int mostMegabytes = UsualMost, TimeSpan? patience = null)
    {
        using var reader = new StreamReader(Read(path, mostMegabytes, patience ?? Patience));
        return reader.ReadToEnd();
    }

    private static MemoryStream Read(string path, int mostMegabytes, TimeSpan patience)
    {
        // What has a length is a file, and there at once.
        var isFile = new FileInfo(path) is { Exists: true, Length: > 0 };
        var file = isFile
            ? File.OpenRead(path)
            : InTime(() => File.OpenRead(path), patience, late => late.Dispose(), "it is a pipe that nobody writes to");
        var content = new MemoryStream();
        var block = new byte[Block];
        while (Next() is > 0 and var read)
        {
            content.Write(block, 0, read);
            if (content.Length > (long)mostMegabytes * Megabyte)
            {
                file.Dispose();
                throw new FileTooLargeException(mostMegabytes);
            }
        }

        file.Dispose();
        content.Position = 0;
        return content;

        // A read that is late still uses the file, which therefore stays open.
        int Next() => isFile ? file.Read(block) : InTime(() => file.Read(block), patience, _ => { }, "what writes to it has stopped");
    }

    // The system lets nobody open a pipe without waiting, so that another thread waits; it ends with the process.
    private static T InTime<T>(Func<T> work, TimeSpan patience, Action<T> afterwards, string cause)
    {
        var doing = Task.Factory.StartNew(
            work, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        if (Task.WaitAny([doing], patience) == 0)
        {
            return doing.GetAwaiter().GetResult();
        }

        _ = doing.ContinueWith(late => afterwards(late.Result), TaskContinuationOptions.OnlyOnRanToCompletion);
        throw new IOException($"{cause}; nothing came within {patience.TotalSeconds:0} seconds");
    }
}
