using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Rules;

/// <summary>Checks an institution against every rule that compares entities.</summary>
internal static class RuleRunner
{
    /// <summary>Reports every violation that is certain.</summary>
    /// <param name="context">The institution.</param>
    /// <param name="root">The file it came from; null for one built in code.</param>
    /// <param name="log">Where findings go.</param>
    public static void Run(RuleContext context, YamlNode? root, FindingLog log)
    {
        foreach (var rule in ModelRules.All)
        {
            foreach (var violation in rule.Check(context).Where(context.IsCertain))
            {
                var node = root is null ? null : violation.AtKey ? Locator.Key(root, violation.Path) : Locator.Value(root, violation.Path);
                log.Add(rule.Rule, node, violation.Path, violation.Message, violation.Remedy);
            }
        }
    }
}
