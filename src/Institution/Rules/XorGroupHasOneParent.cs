using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>C2: The members of an xor group share one parent.</summary>
internal sealed class XorGroupHasOneParent() : ModelRule(
    "C2",
    "The members of an xor group share one parent.",
    "give each parent a group of its own")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from entry in context.Chains
        where entry.Item.XorGroup is not null
        group entry by entry.Item.XorGroup into members
        let first = members.First().Item.Parent
        from member in members
        where member.Item.Parent != first
        select new Violation(
            member.Path.ChainKey(Keys.XorGroup),
            $"xor group '{members.Key}' has the parents '{first}' and '{member.Item.Parent}'");
}
