using System.Runtime.InteropServices;
using QsGen.Engine.Secrets;

namespace QsGen.Engine.State;

/// <summary>Files that are replaced as a whole: whatever dies at any moment, the old or the new content is there.</summary>
internal static class DurableFile
{
    /// <summary>Writes the content aside, flushes it to the disk, puts it in the file's place and makes that durable too.</summary>
    /// <param name="file">The file; its folder is made for its owner alone if it is missing.</param>
    /// <param name="content">Its whole content.</param>
    /// <param name="cancellationToken">Gives up; the old content stays then.</param>
    public static async Task ReplaceAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(file)!;
        PrivateFolder.Make(folder);
        var temporary = file + ".tmp";
        try
        {
            await using (var stream = new FileStream(temporary, OwnersOnly()))
            {
                await stream.WriteAsync(content, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            // A full disk is not made fuller, and the first failure is the one to tell of.
            TryDelete(temporary);
            throw;
        }

        FlushFolder(folder);
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    // A rename is an entry in the folder, which has to reach the disk as well. Windows writes those through by itself.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle >= 0)
        {
            _ = Fsync(handle);
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int handle);
}
