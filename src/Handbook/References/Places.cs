using QsGen.Database.Datasets;

namespace QsGen.Handbook.References;

/// <summary>The pages that list what there is; references lead there.</summary>
internal static class Places
{
    /// <summary>Every command with its options.</summary>
    public const string Commands = "reference/cli";

    /// <summary>Every setting and variable.</summary>
    public const string Settings = "reference/settings";

    /// <summary>Every table with its columns.</summary>
    public const string Relations = "reference/relations";

    /// <summary>Every dataset with its columns.</summary>
    public const string Datasets = "reference/datasets";

    /// <summary>Every check of what the feed loads.</summary>
    public const string FeedChecks = "reference/feed-checks";

    /// <summary>Every key of an institution's file.</summary>
    public const string Yaml = "reference/yaml";

    /// <summary>A dataset's place on the page of datasets.</summary>
    public static string AnchorOf(DatasetDefinition dataset) => dataset.SuffixPrefix + dataset.TableKey;
}
