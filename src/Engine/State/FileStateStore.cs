namespace QsGen.Engine.State;

/// <summary>State files below one directory: <c>stacks/NAME.json</c>, the copy before the last operation as <c>NAME.json.bak</c>.</summary>
internal sealed class FileStateStore(string directory, TimeProvider clock, TimeSpan lockPatience = default) : IStateStore
{
    private const string Extension = ".json";

    private string StacksDirectory => Path.Combine(directory, "stacks");

    /// <summary>Whether anybody works on any stack.</summary>
    public bool IsInUse =>
        Directory.Exists(StacksDirectory) && Directory.EnumerateFiles(StacksDirectory, "*" + StackLock.HolderExtension).Any();

    /// <summary>The file that holds the state of a stack.</summary>
    public string FileOf(string stack) => Path.Combine(StacksDirectory, Checked(stack) + Extension);

    /// <inheritdoc/>
    public string PlaceOf(string stack) => File.Exists(BackupOf(stack))
        ? $"the state file {FileOf(stack)} (the copy before the last operation is {BackupOf(stack)})"
        : $"the state file {FileOf(stack)}";

    public async Task<IAsyncDisposable> LockAsync(string stack, string operation, CancellationToken cancellationToken)
    {
        var holder = new LockHolder(
            Environment.ProcessId, Environment.MachineName, Environment.UserName, operation, clock.GetUtcNow());
        return await StackLock.AcquireAsync(LockOf(stack), holder, lockPatience, clock, cancellationToken);
    }

    public async Task<byte[]?> ReadAsync(string stack, CancellationToken cancellationToken)
    {
        var file = FileOf(stack);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellationToken) : null;
    }

    public Task WriteAsync(string stack, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        DurableFile.ReplaceAsync(FileOf(stack), content, cancellationToken);

    public async Task BackUpAsync(string stack, CancellationToken cancellationToken)
    {
        if (await ReadAsync(stack, cancellationToken) is { } content)
        {
            await DurableFile.ReplaceAsync(BackupOf(stack), content, cancellationToken);
        }
    }

    public Task RemoveAsync(string stack, CancellationToken cancellationToken)
    {
        File.Delete(FileOf(stack));
        File.Delete(BackupOf(stack));
        try
        {
            File.Delete(LockOf(stack));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Windows removes no file that is open, and this process holds the lock: then it stays, empty.
        }

        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Stacks() =>
        Directory.Exists(StacksDirectory)
            ? [.. Directory.EnumerateFiles(StacksDirectory, "*" + Extension)
                .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)]
            : [];

    private string LockOf(string stack) => FileOf(stack) + ".lock";

    private string BackupOf(string stack) => FileOf(stack) + ".bak";

    private static string Checked(string stack) =>
        StackName.IsValid(stack) ? stack : throw new EngineException(StackName.Complaint(stack));
}
