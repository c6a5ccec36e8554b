using QsGen.Engine.State;

namespace QsGen.LocalQuickSight;

/// <summary>Keeps resources as files, <c>KIND/ID.json</c> below one directory, for the provider to change and viewers to read.</summary>
/// <remarks>
/// Ids are unique within an account and a region, as in AWS. What has an id that another account or region has already is kept in
/// <c>KIND/ID.ACCOUNT.REGION.json</c>.
/// </remarks>
internal sealed class QuickSightStore(string directory)
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The resource; null if there is none.</summary>
    /// <exception cref="FormatException">The file was not written by this provider.</exception>
    public async Task<QuickSightObject?> FindAsync(Arn arn, CancellationToken cancellationToken) =>
        (await LookAsync(arn, cancellationToken)).Found;

    /// <summary>Replaces a resource by what <paramref name="change"/> makes of it; nobody else changes it meanwhile.</summary>
    public async Task<QuickSightObject> ChangeAsync(
        Arn arn, Func<QuickSightObject?, QuickSightObject> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (file, found) = await LookAsync(arn, cancellationToken);
            var changed = change(found);
            await DurableFile.ReplaceAsync(file, changed.ToJson(), cancellationToken);
            return changed;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes a resource away if it is there.</summary>
    public async Task DeleteAsync(Arn arn, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (await LookAsync(arn, cancellationToken) is (var file, not null))
            {
                File.Delete(file);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The files of all resources.</summary>
    public IEnumerable<string> Files => Directory.Exists(directory)
        ? Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    /// <summary>All resources, by kind and id.</summary>
    /// <exception cref="FormatException">A file was not written by this provider.</exception>
    public IEnumerable<QuickSightObject> All() => Files.Select(file => QuickSightObject.FromJson(File.ReadAllBytes(file), file));

    private static async Task<QuickSightObject> ReadAsync(string file, CancellationToken cancellationToken) =>
        QuickSightObject.FromJson(await File.ReadAllBytesAsync(file, cancellationToken), file);

    private string[] FilesOf(Arn arn) =>
    [
        Path.Combine(directory, arn.Kind, $"{arn.Id}.json"),
        Path.Combine(directory, arn.Kind, $"{arn.Id}.{arn.Account}.{arn.Region}.json"),
    ];

    // The resource with its file; without one, the first of its files that nobody else has.
    private async Task<(string File, QuickSightObject? Found)> LookAsync(Arn arn, CancellationToken cancellationToken)
    {
        var files = FilesOf(arn);
        string? free = null;
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                free ??= file;
            }
            else if (await ReadAsync(file, cancellationToken) is var found && found.Arn == arn.ToString())
            {
                return (file, found);
            }
        }

        return (free ?? files[^1], null);
    }
}
