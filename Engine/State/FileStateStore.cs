namespace QsGen.Engine.State;

/// <summary>State files below one directory: <c>stacks/NAME.json</c>, the copy before the last operation as <c>NAME.json.bak</c>.</summary>
internal sealed class FileStateStore(string directory, TimeProvider clock, TimeSpan lockPatience = default) : IStateStore
{
    private const string Extension = ".json";

    private string StacksDirectory => Path.Combine(directory, "stacks");

    /// <summary>The file that holds the state of a stack.</summary>
    public string FileOf(string stack) => Path.Combine(StacksDirectory, Checked(stack) + Extension);

    public async Task<IAsyncDisposable> LockAsync(string stack, string operation, CancellationToken cancellationToken)
    {
        var holder = new LockHolder(
            Environment.ProcessId, Environment.MachineName, Environment.UserName, operation, clock.GetUtcNow());
        return await StackLock.AcquireAsync(FileOf(stack) + ".lock", holder, lockPatience, clock, cancellationToken);
    }

    public async Task<byte[]?> ReadAsync(string stack, CancellationToken cancellationToken)
    {
        var file = FileOf(stack);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellationToken) : null;
    }

    public async Task WriteAsync(string stack, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = FileOf(stack);
        Directory.CreateDirectory(StacksDirectory);
        var temporary = file + ".tmp";
        await using (var stream = new FileStream(temporary, PrivateFile()))
        {
            await stream.WriteAsync(content, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
    }

    public Task BackUpAsync(string stack, CancellationToken cancellationToken)
    {
        var file = FileOf(stack);
        if (File.Exists(file))
        {
            var temporary = file + ".bak.tmp";
            File.Copy(file, temporary, overwrite: true);
            File.Move(temporary, file + ".bak", overwrite: true);
        }

        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Stacks() =>
        Directory.Exists(StacksDirectory)
            ? [.. Directory.EnumerateFiles(StacksDirectory, "*" + Extension)
                .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]
            : [];

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static string Checked(string stack) =>
        StackName.IsValid(stack) ? stack : throw new EngineException(StackName.Complaint(stack));
}
