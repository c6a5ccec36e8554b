namespace QsGen.Engine.Secrets;

/// <summary>Folders in which nobody but their owner looks.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes a folder, and those above it that are missing, for the owner alone. One that is there stays as it is.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            // One by one: the mode is only given to the last of those that are missing.
            if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } above)
            {
                Make(above);
            }

            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
