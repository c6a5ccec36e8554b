using System.Collections.Immutable;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Sources;

/// <summary>Definitions as they were at one moment.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Source">Where they come from, for people.</param>
/// <param name="Prefix">What the names of their tables begin with, or null when the documents do not say.</param>
/// <param name="Dashboards">The dashboards, in order.</param>
/// <param name="Datasets">Datasets by id.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Problems">Documents that can't be read.</param>
/// <param name="Hash">Changes with any document.</param>
internal sealed record DefinitionSet(
    string Name,
    string Source,
    string? Prefix,
    ImmutableArray<DashboardDefinition> Dashboards,
    ImmutableDictionary<string, EmittedDataset> Datasets,
    ThemeDefinition Theme,
    ImmutableArray<Problem> Problems,
    string Hash)
{
    /// <summary>What whoever looks at any sheet has to know of these definitions.</summary>
    public ImmutableArray<Problem> Notices { get; init; } = [];

    /// <summary>The documents that could be read, by what they are and their id.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Documents { get; init; } =
        ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>Reads documents; one that can't be read is a problem and leaves the others alone.</summary>
    /// <param name="source">Where they come from, for people.</param>
    /// <param name="documents">Names and contents of the documents.</param>
    public static DefinitionSet Read(string source, IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> documents)
    {
        var dashboards = new Dictionary<string, DashboardDefinition>(StringComparer.Ordinal);
        var analyses = new List<DashboardDefinition>();
        var datasets = ImmutableDictionary.CreateBuilder<string, EmittedDataset>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var read = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var (theme, prefix, hash) = (ThemeDefinition.None, (string?)null, new DocumentHash());
        foreach (var (name, content) in documents)
        {
            hash.Add(name, content.Span);
            try
            {
                var document = DefinitionNode.Parse(content);
                prefix ??= document["Tags"].Items.FirstOrDefault(tag => tag["Key"].Text == "L2Instance")["Value"].Text;
                if (document["PhysicalTableMap"].Exists)
                {
                    var dataset = DefinitionReader.Dataset(document);
                    datasets[dataset.Id] = dataset;
                    read[$"dataset {dataset.Id}"] = content;
                }
                else if (document["DashboardId"].Exists)
                {
                    var dashboard = DefinitionReader.Dashboard(document);
                    dashboards[dashboard.Id] = dashboard;
                    read[$"dashboard {dashboard.Id}"] = content;
                }
                else if (document["AnalysisId"].Exists)
                {
                    analyses.Add(DefinitionReader.Dashboard(document));
                    read[$"analysis {analyses[^1].Id}"] = content;
                }
                else if (document["ThemeId"].Exists)
                {
                    theme = DefinitionReader.Theme(document);
                    read[$"theme {theme.Id}"] = content;
                }
            }
            catch (DefinitionException exception)
            {
                problems.Add(new(exception.Message, name, "Write it again with `json apply`."));
            }
        }

        ImmutableArray<DashboardDefinition> shown = dashboards.Count > 0 ? [.. dashboards.Values] : [.. analyses];
        return new(
            theme.Name.Length > 0 ? theme.Name.Replace(" Theme", "", StringComparison.Ordinal) : Whose(shown) ?? source,
            source, prefix, shown, datasets.ToImmutable(), theme, problems.ToImmutable(), hash.Text)
        {
            // An analysis that a dashboard was published from says the same again.
            Documents = dashboards.Count == 0
                ? read.ToImmutable()
                : read.ToImmutable().RemoveRange(analyses.Select(analysis => $"analysis {analysis.Id}")),
        };
    }

    // Dashboards of one institution end with its name in brackets.
    private static string? Whose(ImmutableArray<DashboardDefinition> shown)
    {
        var names = shown.Select(app => app.Name[(app.Name.LastIndexOf('(') + 1)..].TrimEnd(')')).Distinct().ToList();
        return names.Count == 1 ? names[0] : shown.FirstOrDefault()?.Name;
    }
}
