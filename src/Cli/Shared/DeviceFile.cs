namespace QsGen.Cli.Shared;

/// <summary>Tells files from devices such as <c>/dev/full</c>: in whose place no file may be put.</summary>
internal static class DeviceFile
{
    // The folder of memory shared between processes lies among the devices, and holds ordinary files.
    private const string SharedMemory = "/dev/shm/";

    /// <summary>Whether a full path names a device.</summary>
    public static bool Is(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith(SharedMemory, StringComparison.Ordinal);
}
