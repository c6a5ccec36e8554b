using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>C4: An xor group has at least two entries.</summary>
internal sealed class XorGroupHasMembers() : ModelRule(
    "C4",
    "An xor group has at least two entries.",
    "add the alternative, or remove the group")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from entry in context.Chains
        where entry.Item.XorGroup is not null
        group entry by entry.Item.XorGroup into members
        where members.Count() == 1
        select new Violation(
            members.First().Path.ChainKey(Keys.XorGroup), $"xor group '{members.Key}' has one entry, so there is nothing to choose")
        {
            Missing = [members.Key.Value],
        };
}
