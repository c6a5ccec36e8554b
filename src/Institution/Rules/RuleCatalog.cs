using System.Collections.Immutable;
using QsGen.Institution.Findings;

namespace QsGen.Institution.Rules;

/// <summary>Every rule there is, for reports and documentation.</summary>
internal static class RuleCatalog
{
    /// <summary>The rules sorted by id, letters before numbers.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. LoadRules.All
            .Concat(VocabularyRules.All)
            .Concat(WarningRules.All)
            .Concat(ModelRules.All.Select(rule => rule.Rule))
            .OrderBy(rule => rule.Id[0])
            .ThenBy(rule => int.Parse(rule.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
