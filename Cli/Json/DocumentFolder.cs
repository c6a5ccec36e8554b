using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using QsGen.Components.Deployment;

namespace QsGen.Cli.Json;

/// <summary>The folder that holds a deployment's definitions as files, one per resource.</summary>
/// <remarks>
/// Each file is the body of the matching create call, indented, ending in a line feed. A file of ours that no longer belongs to the
/// deployment is removed; files that QsGen would not write are left alone.
/// </remarks>
internal sealed class DocumentFolder(string folder)
{
    private const string DataSetFolder = "datasets";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly ImmutableArray<string> OptionalFiles = ["theme.json", "datasource.json"];

    /// <summary>The text of a document's file.</summary>
    public static string Text(ResourceDocument document) => document.Body.ToJsonString(Indented) + "\n";

    /// <summary>Writes the documents and removes what is stale. A file whose text is already right is not touched.</summary>
    /// <returns>What became of each file, in the order of the documents, removed ones last.</returns>
    public ImmutableArray<WrittenFile> Write(IReadOnlyCollection<ResourceDocument> documents)
    {
        var results = ImmutableArray.CreateBuilder<WrittenFile>();
        foreach (var document in documents)
        {
            results.Add(Write(document));
        }

        foreach (var stale in Stale(documents.Select(document => document.FileName).ToHashSet(StringComparer.Ordinal)))
        {
            File.Delete(PathOf(stale));
            results.Add(new WrittenFile(stale, FileOutcome.Removed));
        }

        return results.ToImmutable();
    }

    private WrittenFile Write(ResourceDocument document)
    {
        var path = PathOf(document.FileName);
        var text = Text(document);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WriteWhole(path, text);
            return new WrittenFile(document.FileName, FileOutcome.Created);
        }

        if (File.ReadAllText(path) == text)
        {
            return new WrittenFile(document.FileName, FileOutcome.Unchanged);
        }

        WriteWhole(path, text);
        return new WrittenFile(document.FileName, FileOutcome.Updated);
    }

    // A reader never sees half a file, also when the command is killed.
    private static void WriteWhole(string path, string text)
    {
        var temporary = path + ".tmp";
        File.WriteAllText(temporary, text);
        File.Move(temporary, path, overwrite: true);
    }

    private IEnumerable<string> Stale(HashSet<string> current)
    {
        var dataSets = PathOf(DataSetFolder);
        var written = Directory.Exists(dataSets)
            ? Directory.EnumerateFiles(dataSets, "*.json").Select(path => $"{DataSetFolder}/{Path.GetFileName(path)}")
            : [];

        return written
            .Concat(OptionalFiles.Where(name => File.Exists(PathOf(name))))
            .Where(name => !current.Contains(name))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private string PathOf(string fileName) => Path.Combine(folder, fileName.Replace('/', Path.DirectorySeparatorChar));
}
