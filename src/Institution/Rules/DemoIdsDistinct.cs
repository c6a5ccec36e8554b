namespace QsGen.Institution.Rules;

/// <summary>W6: No two account templates generate the same demo ids.</summary>
internal sealed class DemoIdsDistinct() : ModelRule(
    "W6",
    "No two account templates generate the same demo ids.",
    "give one of the two an instance_id_template of its own",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) => Duplicates.Find(context.AccountTemplates, FirstId)
        .Where(pair => pair.Repeat.Item.Role != pair.First.Item.Role)
        .Select(pair => new Violation(
            pair.Repeat.Path,
            $"account templates '{pair.First.Item.Role}' and '{pair.Repeat.Item.Role}' generate the same demo ids, "
                + $"such as '{FirstId(pair.Repeat.Item)}'"));

    private static string FirstId(AccountTemplate template) =>
        (template.InstanceIdTemplate ?? InstancePattern.DefaultId).Format(template.Role, 1);
}
