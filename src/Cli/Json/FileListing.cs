using System.Text.Json.Nodes;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Json;

/// <summary>Prints what became of the files of a folder.</summary>
internal static class FileListing
{
    /// <summary>One JSON list with every file.</summary>
    public static Task WriteJsonAsync(CliContext context, IEnumerable<WrittenFile> files)
    {
        var listed = files.Select(file => (JsonNode)new JsonObject { ["file"] = file.Name, ["outcome"] = Word(file.Outcome) });
        return context.Out.WriteLineAsync(new JsonArray([.. listed]).ToJsonString());
    }

    /// <summary>One line for each file that is not as it was.</summary>
    public static async Task WriteChangesAsync(CliContext context, string folder, IEnumerable<WrittenFile> files)
    {
        foreach (var file in files.Where(file => file.Outcome != FileOutcome.Unchanged))
        {
            await context.Out.WriteLineAsync($"{Word(file.Outcome),-9} {Path.Combine(folder, file.Name)}");
        }
    }

    private static string Word(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Unchanged => "unchanged",
        FileOutcome.Created => "created",
        FileOutcome.Updated => "updated",
        FileOutcome.Removed => "removed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of a file."),
    };
}
