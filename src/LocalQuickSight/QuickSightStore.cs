using QsGen.Engine.State;

namespace QsGen.LocalQuickSight;

/// <summary>Keeps resources as files, <c>KIND/ID.json</c> below one directory, for the provider to change and viewers to read.</summary>
internal sealed class QuickSightStore(string directory)
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The file of a resource.</summary>
    public string FileOf(string folder, string id) => Path.Combine(directory, folder, id + ".json");

    /// <summary>The resource; null if there is none.</summary>
    /// <exception cref="FormatException">The file was not written by this provider.</exception>
    public async Task<QuickSightObject?> FindAsync(string folder, string id, CancellationToken cancellationToken)
    {
        var file = FileOf(folder, id);
        return File.Exists(file) ? QuickSightObject.FromJson(await File.ReadAllBytesAsync(file, cancellationToken), file) : null;
    }

    /// <summary>Replaces a resource by what <paramref name="change"/> makes of it; nobody else changes it meanwhile.</summary>
    public async Task<QuickSightObject> ChangeAsync(
        string folder, string id, Func<QuickSightObject?, QuickSightObject> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var changed = change(await FindAsync(folder, id, cancellationToken));
            await DurableFile.ReplaceAsync(FileOf(folder, id), changed.ToJson(), cancellationToken);
            return changed;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes a resource away if it is there.</summary>
    public async Task DeleteAsync(string folder, string id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var file = FileOf(folder, id);
            if (File.Exists(file))
            {
                File.Delete(file);
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
