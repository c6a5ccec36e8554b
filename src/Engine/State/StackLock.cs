using System.Text.Json;
using QsGen.Engine.Secrets;

namespace QsGen.Engine.State;

/// <summary>The right to be the only writer of one stack's state.</summary>
/// <remarks>
/// The operating system holds the lock on an open file and drops it when its process dies, however it dies: a file that a dead
/// process left behind locks nobody out. A second file says who the holder is.
/// </remarks>
internal sealed class StackLock : IAsyncDisposable
{
    /// <summary>What the file that says who holds a lock is called after the lock's file.</summary>
    public const string HolderExtension = ".holder";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _stream;
    private readonly string _holderFile;

    private StackLock(FileStream stream, string holderFile) => (_stream, _holderFile) = (stream, holderFile);

    /// <summary>Takes the lock, waiting up to <paramref name="patience"/> for another holder to finish.</summary>
    /// <exception cref="EngineException">Someone else holds the lock; the message says who. Or its file cannot be opened.</exception>
    public static async Task<StackLock> AcquireAsync(
        string lockFile, LockHolder holder, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        PrivateFolder.Make(Path.GetDirectoryName(lockFile)!);
        var holderFile = lockFile + HolderExtension;
        var started = clock.GetTimestamp();
        while (true)
        {
            if (TryOpen(lockFile) is { } stream)
            {
                // Whoever removed the stack took the lock's file along: this one is nobody's any more.
                if (!File.Exists(lockFile))
                {
                    await stream.DisposeAsync();
                    continue;
                }

                var said = JsonSerializer.SerializeToUtf8Bytes(holder, LockHolderJson.Default.LockHolder);
                await File.WriteAllBytesAsync(holderFile, said, cancellationToken);
                return new StackLock(stream, holderFile);
            }

            if (clock.GetElapsedTime(started) >= patience)
            {
                throw new EngineException($"another operation works on this stack: {ReadHolder(holderFile)}; wait until it has finished");
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The lock file itself stays as long as the stack does.
        File.Delete(_holderFile);
        await _stream.DisposeAsync();
    }

    private static FileStream? TryOpen(string lockFile)
    {
        try
        {
            return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"the stack cannot be locked: {exception.Message}");
        }
    }

    // A full disk, or a folder that may not be written to, is no other operation: waiting would not help. Unix says of a lock that
    // another process has what flock says (EAGAIN, EWOULDBLOCK), Windows that the file is shared or locked.
    private static bool IsHeld(IOException exception) => OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is 32 or 33
        : exception.HResult is 11 or 35;

    private static string ReadHolder(string holderFile)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(holderFile), LockHolderJson.Default.LockHolder)?.ToString()
                ?? "an unknown process";
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return "an unknown process";
        }
    }
}
