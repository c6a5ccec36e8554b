namespace QsGen.Institution.Rules;

/// <summary>U5: A parent role and a transfer type have one limit in each direction.</summary>
internal sealed class LimitsUnique() : ModelRule(
    "U5",
    "A parent role and a transfer type have one limit in each direction.",
    "keep one of the two limits")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        Duplicates.Find(context.Limits, limit => (limit.ParentRole, limit.TransferType, limit.Direction)).Select(pair => new Violation(
        pair.Repeat.Path,
        $"role '{pair.Repeat.Item.ParentRole}' already has a limit on '{pair.Repeat.Item.TransferType}' at {pair.First.Path}"));
}
