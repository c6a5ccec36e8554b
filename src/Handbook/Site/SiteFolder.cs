using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace QsGen.Handbook.Site;

/// <summary>The folder that a site is written to. A list in it says which files are the site's; others are left alone, and so is a file
/// of the site's that somebody changed.</summary>
/// <param name="folder">The folder's full path.</param>
internal sealed class SiteFolder(string folder)
{
    private const string List = ".handbook-files";
    private const string Remembered = ".handbook-figures.json";
    private const string Unfinished = ".partial";

    /// <summary>The figures that an earlier build remembered; null when there are none.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public string? Figures => File.Exists(PathOf(Remembered)) ? File.ReadAllText(PathOf(Remembered)) : null;

    /// <summary>Writes a site, and removes the files of the one before that are no longer in it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="figures">The figures to remember.</param>
    /// <returns>How many files changed.</returns>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public int Write(HandbookSite site, string figures)
    {
        Directory.CreateDirectory(folder);
        var files = site.Files.Add(new(Remembered, Encoding.UTF8.GetBytes(figures)));
        var names = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var earlier = Read();
        Remove(earlier.Where(file => !names.Contains(file.Key)).Select(file => file.Key));
        var changed = 0;
        foreach (var file in files)
        {
            var path = PathOf(file.Path);
            if (!File.Exists(path) || !file.Content.Span.SequenceEqual(File.ReadAllBytes(path)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                WriteWhole(path, file.Content.Span);
                changed++;
            }
        }

        WriteWhole(
            PathOf(List),
            Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{Hash(file.Content.Span)} {file.Path}\n"))));
        return changed;
    }

    /// <summary>Removes the site's files and the folders that this leaves empty.</summary>
    /// <returns>The files that were removed, and those that are left because somebody changed them.</returns>
    /// <exception cref="IOException">The folder can't be read, or a file can't be removed.</exception>
    public (ImmutableArray<string> Removed, ImmutableArray<string> Changed) Clean()
    {
        var own = Read();
        var (removed, changed) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var (name, hash) in own.Where(file => File.Exists(PathOf(file.Key))))
        {
            (Hash(File.ReadAllBytes(PathOf(name))) == hash ? removed : changed).Add(name);
        }

        Remove(removed);
        if (own.Count > 0)
        {
            File.Delete(PathOf(List));
            RemoveIfEmpty(folder);
        }

        return (removed.ToImmutable(), changed.ToImmutable());
    }

    private SortedDictionary<string, string> Read()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(PathOf(List)))
        {
            foreach (var line in File.ReadLines(PathOf(List)))
            {
                // A name that leads out of the folder is none that was written here.
                if (line.Split(' ', 2) is [var hash, var name] && IsBelow(name))
                {
                    files[name] = hash;
                }
            }
        }

        return files;
    }

    private bool IsBelow(string name) => !Path.IsPathRooted(name)
        && PathOf(name).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Remove(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            File.Delete(PathOf(name));
            for (var above = Path.GetDirectoryName(PathOf(name))!; above.Length > folder.Length; above = Path.GetDirectoryName(above)!)
            {
                RemoveIfEmpty(above);
            }
        }
    }

    private static void RemoveIfEmpty(string directory)
    {
        if (Directory.Exists(directory) && !Directory.EnumerateFileSystemEntries(directory).Any())
        {
            Directory.Delete(directory);
        }
    }

    // A reader never sees half a file, also when the command is killed.
    private static void WriteWhole(string path, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(path + Unfinished, content);
        File.Move(path + Unfinished, path, overwrite: true);
    }

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private string PathOf(string name) => Path.GetFullPath(name.Replace('/', Path.DirectorySeparatorChar), folder);
}
