using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using QsGen.Cli.Outcomes;
using QsGen.Components.Deployment;
using QsGen.Institution.Files;

namespace QsGen.Cli.Json;

/// <summary>The folder that holds a deployment's definitions as files, one per resource.</summary>
/// <remarks>
/// Each file is the body of the matching create call, indented, ending in a line feed. A file of ours that no longer belongs to the
/// deployment is removed; a file that does not carry QsGen's tag is somebody else's and left alone.
/// </remarks>
internal sealed class DocumentFolder(string folder)
{
    private const string DataSetFolder = "datasets";

    private const string Unfinished = ".tmp";

    private static readonly ImmutableArray<string> Patterns =
        ["theme.json", "datasource.json", "*-analysis.json", "*-dashboard.json", $"{DataSetFolder}/*.json"];

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes of a document's file, UTF-8.</summary>
    public static byte[] Content(ResourceDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            document.Body.WriteTo(writer);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Writes the documents and removes what is stale. A file whose content is already right is not touched.</summary>
    /// <returns>What became of each file, in the order of the documents, removed ones last.</returns>
    /// <exception cref="InvalidInputException">The folder can't be written.</exception>
    public ImmutableArray<WrittenFile> Write(IReadOnlyCollection<ResourceDocument> documents) => Guarded(() =>
    {
        var current = documents.Select(document => document.FileName).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<WrittenFile> written = [.. documents.Select(Write)];
        var stale = Own(name => !current.Contains(name));
        Remove(stale);

        return written.AddRange(stale.Select(name => new WrittenFile(name, FileOutcome.Removed)));
    });

    /// <summary>The files that were written here, also by earlier runs for another institution.</summary>
    /// <exception cref="InvalidInputException">The folder can't be read.</exception>
    public ImmutableArray<string> Written() => Guarded(() => Own(_ => true));

    /// <summary>Removes what was written here, and the folders that this leaves empty.</summary>
    /// <returns>The names of the removed files.</returns>
    /// <exception cref="InvalidInputException">The folder can't be read or a file can't be removed.</exception>
    public ImmutableArray<string> Clean() => Guarded(() =>
    {
        var own = Own(_ => true);
        Remove(own);
        if (!own.IsEmpty)
        {
            RemoveIfEmpty(PathOf(DataSetFolder));
            RemoveIfEmpty(folder);
        }

        return own;
    });

    /// <summary>What the folder holds in place of a document; null when its file is as it should be.</summary>
    /// <exception cref="InvalidInputException">The folder can't be read.</exception>
    public FileOutcome? Difference(ResourceDocument document) => Guarded<FileOutcome?>(() =>
        Compare(PathOf(document.FileName), Content(document)) is var outcome and not FileOutcome.Unchanged ? outcome : null);

    private WrittenFile Write(ResourceDocument document)
    {
        var path = PathOf(document.FileName);
        var content = Content(document);
        var outcome = Compare(path, content);
        if (outcome != FileOutcome.Unchanged)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteWhole(path, content);
        }

        return new WrittenFile(document.FileName, outcome);
    }

    private static FileOutcome Compare(string path, byte[] content) => File.Exists(path) switch
    {
        false => FileOutcome.Created,
        true when content.AsSpan().SequenceEqual(GivenFile.ReadBytes(path)) => FileOutcome.Unchanged,
        true => FileOutcome.Updated,
    };

    // A reader never sees half a file, also when the command is killed.
    private static void WriteWhole(string path, byte[] content)
    {
        var temporary = path + Unfinished;
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }

    private ImmutableArray<string> Own(Func<string, bool> matters)
    {
        var names =
            from pattern in Patterns
            let directory = Path.GetDirectoryName(PathOf(pattern))!
            where Directory.Exists(directory)
            from path in Directory.EnumerateFiles(directory, Path.GetFileName(pattern))
            let name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')
            where matters(name) && OwnFile.IsAt(path)
            select name;

        return [.. names.Order(StringComparer.Ordinal)];
    }

    private void Remove(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            File.Delete(PathOf(name));
        }
    }

    private static void RemoveIfEmpty(string directory)
    {
        if (Directory.Exists(directory) && !Directory.EnumerateFileSystemEntries(directory).Any())
        {
            Directory.Delete(directory);
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{folder}: {failure.Message}");
        }
    }

    private string PathOf(string fileName) => Path.Combine(folder, fileName.Replace('/', Path.DirectorySeparatorChar));
}
