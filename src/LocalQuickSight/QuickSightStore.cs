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
    public async Task<QuickSightObject?> FindAsync(Arn arn, CancellationToken cancellationToken)
    {
        foreach (var file in FilesOf(arn).Where(File.Exists))
        {
            if (await ReadAsync(file, cancellationToken) is var found && found.Arn == arn.ToString())
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Replaces a resource by what <paramref name="change"/> makes of it; nobody else changes it meanwhile.</summary>
    public async Task<QuickSightObject> ChangeAsync(
        Arn arn, Func<QuickSightObject?, QuickSightObject> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var changed = change(await FindAsync(arn, cancellationToken));
            await DurableFile.ReplaceAsync(await PlaceOfAsync(arn, cancellationToken), changed.ToJson(), cancellationToken);
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
            if (await FindAsync(arn, cancellationToken) is not null)
            {
                File.Delete(await PlaceOfAsync(arn, cancellationToken));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<QuickSightObject> ReadAsync(string file, CancellationToken cancellationToken) =>
        QuickSightObject.FromJson(await File.ReadAllBytesAsync(file, cancellationToken), file);

    private string[] FilesOf(Arn arn) =>
    [
        Path.Combine(directory, arn.Kind, $"{arn.Id}.json"),
        Path.Combine(directory, arn.Kind, $"{arn.Id}.{arn.Account}.{arn.Region}.json"),
    ];

    private async Task<string> PlaceOfAsync(Arn arn, CancellationToken cancellationToken)
    {
        var files = FilesOf(arn);
        var isOurs = !File.Exists(files[0]) ? !File.Exists(files[1]) : (await ReadAsync(files[0], cancellationToken)).Arn == arn.ToString();
        return files[isOurs ? 0 : 1];
    }
}
