using System.Collections.Immutable;

namespace QsGen.Institution.Findings;

/// <summary>Warnings that are given while reading.</summary>
internal static class WarningRules
{
    public static readonly Rule IgnoredKey = new(
        "W1", Severity.Warning, "Every key says something.", "remove the key");

    /// <summary>All of them.</summary>
    public static ImmutableArray<Rule> All => [IgnoredKey];
}
