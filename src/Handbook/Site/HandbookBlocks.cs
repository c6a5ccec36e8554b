using System.Collections.Immutable;
using QsGen.Handbook.Authoring;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Lists;
using QsGen.Handbook.Rendering;

namespace QsGen.Handbook.Site;

/// <summary>What tags of pages put there.</summary>
/// <param name="facts">What there is.</param>
internal sealed class HandbookBlocks(HandbookFacts facts) : IPageBlocks
{
    /// <inheritdoc/>
    public PageBlock Write(string tag, ImmutableArray<string> words, PageSource page) => tag switch
    {
        "list" => new(List(words), IsMarkdown: true),
        _ => throw new PageBlockException($"there is no tag '{tag}'"),
    };

    private string List(ImmutableArray<string> words) => words switch
    {
        ["commands"] => CommandList.Write(facts.Commands),
        ["settings"] => SettingList.Settings(facts.Settings),
        ["variables"] => SettingList.Variables(facts.Settings, facts.Variables),
        ["yaml"] => YamlList.Write(),
        ["relations"] => RelationList.Write(),
        ["datasets"] => DatasetList.Write(),
        ["feed-checks"] => FeedCheckList.Write(),
        ["rules"] => RuleList.Write(),
        ["release-notes"] => ReleaseNotes.Write(),
        _ => throw new PageBlockException(
            $"there is no list '{string.Join(' ', words)}'; there are commands, settings, variables, yaml, relations, datasets, "
            + "feed-checks, rules, release-notes"),
    };
}
