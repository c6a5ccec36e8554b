using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W19: A cap is not below zero.</summary>
internal sealed class CapsAllowSomething() : ModelRule(
    "W19",
    "A cap is not below zero.",
    "write the most that may move a day, without a sign",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from limit in context.Limits
        where limit.Item.Cap < 0
        select new Violation(
            limit.Path.Key(Keys.Cap),
            $"the cap on '{limit.Item.TransferType}' under '{limit.Item.ParentRole}' is negative, so that every day would break it");
}
