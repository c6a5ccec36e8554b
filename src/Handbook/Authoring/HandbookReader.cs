using System.Collections.Immutable;

namespace QsGen.Handbook.Authoring;

/// <summary>Somebody whom pages are written for.</summary>
/// <param name="Key">The word in a page's front matter.</param>
/// <param name="Label">The word on the page.</param>
internal sealed record HandbookReader(string Key, string Label)
{
    /// <summary>Everybody whom a page can name.</summary>
    public static ImmutableArray<HandbookReader> All { get; } =
    [
        new("everybody", "everybody"),
        new("operator", "reconciliation operators"),
        new("integrator", "authors of the institution file"),
        new("etl-engineer", "engineers who load data"),
        new("executive", "leadership"),
        new("compliance-analyst", "compliance analysts"),
        new("auditor", "auditors"),
        new("developer", "developers"),
        new("platform-engineer", "engineers who deploy"),
    ];
}
