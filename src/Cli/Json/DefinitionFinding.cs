using QsGen.Components.Deployment;
using QsGen.Database.Datasets;

namespace QsGen.Cli.Json;

/// <summary>Something that <c>json test</c> found.</summary>
/// <param name="Subject">The file or dataset.</param>
/// <param name="Path">A JSON pointer to the place in it; empty for all of it.</param>
/// <param name="Rule">The short name of the rule.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsError">Whether the command fails because of it.</param>
internal sealed record DefinitionFinding(string Subject, string Path, string Rule, string Message, bool IsError = true)
{
    /// <summary>A definition that AWS would refuse.</summary>
    public static DefinitionFinding Of(DocumentFinding finding) =>
        new(finding.FileName, finding.Path, finding.Rule, finding.Message, finding.IsError);

    /// <summary>A dataset that a database does not answer as promised.</summary>
    public static DefinitionFinding Of(DatasetFinding finding) => new(finding.Dataset, "", "Sql", finding.Message);

    /// <summary>A file that is not what would be written now.</summary>
    public static DefinitionFinding OfFile(string path, string message) => new(path, "", "File", message);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(IsError ? "error" : "warning")}: {Subject}: {(Path.Length == 0 ? "" : $"{Path}: ")}{Message} [{Rule}]";
}
