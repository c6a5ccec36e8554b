using System.Collections.Immutable;

namespace QsGen.Institution.Findings;

/// <summary>Warnings that are given while reading.</summary>
internal static class WarningRules
{
    public static readonly Rule IgnoredKey = new(
        "W1", Severity.Warning, "Every key says something.", "remove the key");

    public static readonly Rule PrefixElsewhere = new(
        "W17",
        Severity.Note,
        "The file names the prefix of its tables.",
        "add 'instance: my_bank', or set tablePrefix in the stack's settings or db.table_prefix in config.yaml");

    public static readonly Rule KeyOfOthers = new(
        "W18",
        Severity.Note,
        "Every key changes something here.",
        "leave it: other releases read it, and nothing here depends on it");

    /// <summary>All of them.</summary>
    public static ImmutableArray<Rule> All => [IgnoredKey, PrefixElsewhere, KeyOfOthers];
}
