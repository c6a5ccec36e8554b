using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W10: A transfer template has a key and legs.</summary>
internal sealed class TemplatesCanFire() : ModelRule(
    "W10",
    "A transfer template has a key and legs.",
    "add the missing names",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        from list in new[]
        {
            (Key: Keys.TransferKey, template.Item.TransferKey.IsEmpty, Effect: "no two of its legs can meet"),
            (Key: Keys.LegRails, template.Item.LegRails.IsEmpty, Effect: "it never fires"),
        }
        where list.IsEmpty
        select new Violation(
            template.Path.Key(list.Key), $"transfer template '{template.Item.Name}' has an empty {list.Key}, so {list.Effect}");
}
