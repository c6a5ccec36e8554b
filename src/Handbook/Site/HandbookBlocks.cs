using System.Collections.Immutable;
using NodaTime;
using QsGen.Database.Dialects;
using QsGen.Database.Feed;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Lists;
using QsGen.Handbook.Rendering;
using QsGen.Institution.Derived;
using QsGen.Institution.Rules;

namespace QsGen.Handbook.Site;

/// <summary>What tags of pages put there.</summary>
/// <param name="facts">What there is.</param>
/// <param name="library">The pages.</param>
/// <param name="day">The day of worked examples.</param>
internal sealed class HandbookBlocks(HandbookFacts facts, PageLibrary library, LocalDate day) : IPageBlocks
{
    private readonly ExampleBlocks _examples = new(facts.Institution, day);
    private readonly DiagramBlocks _diagrams = new(facts, library);
    private readonly InstitutionFacts _institution = InstitutionFacts.Of(facts.Institution);

    /// <inheritdoc/>
    public PageBlock Write(string tag, ImmutableArray<string> words, PageSource page, string id) => tag switch
    {
        "diagram" => new(_diagrams.Write(words, page, id)),
        "list" => new(List(words), IsMarkdown: true),
        _ => throw new PageBlockException($"there is no tag '{tag}'"),
    };

    /// <inheritdoc/>
    public IEnumerable<ExampleBlock> Examples(string kind) => _examples.Write(kind);

    private string List(ImmutableArray<string> words) => words switch
    {
        ["commands"] => CommandList.Write(facts.Commands),
        ["settings"] => SettingList.Settings(facts.Settings),
        ["variables"] => SettingList.Variables(facts.Settings, facts.Variables),
        ["yaml"] => YamlList.Write(),
        ["relations"] => RelationList.Write(),
        ["datasets"] => DatasetList.Write(),
        ["feed-checks"] => FeedCheckList.Write(),
        ["preflight", var name] => Preflight(name),
        ["rules"] => RuleList.Write(RuleCatalog.All, "file"),
        ["policies"] => RuleList.Write(facts.Policies, "stack"),
        ["release-notes"] => ReleaseNotes.Write(),
        ["accounts"] => new TourLists(_institution).Accounts(),
        ["account-templates"] => new TourLists(_institution).AccountTemplates(),
        ["rails"] => new TourRails(_institution).Rails(),
        ["transfer-templates"] => new TourRails(_institution).Templates(),
        ["chains"] => new TourLists(_institution).Chains(),
        ["limit-schedules"] => new TourLists(_institution).Limits(),
        _ => throw new PageBlockException(
            $"there is no list '{string.Join(' ', words)}'; there are commands, settings, variables, yaml, relations, datasets, "
            + "feed-checks, preflight QUESTION, rules, policies, release-notes, accounts, account-templates, rails, transfer-templates, "
            + "chains, limit-schedules"),
    };

    private string Preflight(string name)
    {
        var question = PreflightQuestion.All.FirstOrDefault(one => one.Name == name) ?? throw new PageBlockException(
            $"there is no question '{name}'; there are {string.Join(", ", PreflightQuestion.All.Select(one => one.Name))}");
        return $"""
            ## {PreflightQuestion.All.IndexOf(question) + 1}. {MarkdownEscape.Text(question.Title)}

            ```sql
            {question.Query(SqlDialects.DuckDb, facts.Institution.Instance.Value)}
            ```
            """;
    }
}
