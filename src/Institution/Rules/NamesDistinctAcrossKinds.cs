using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W13: A transfer template is not named like a rail.</summary>
internal sealed class NamesDistinctAcrossKinds() : ModelRule(
    "W13",
    "A transfer template is not named like a rail.",
    "rename one of the two",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        where context.Facts.Rail(new(template.Item.Name.Value)) is not null
        select new Violation(
            template.Path.Key(Keys.Name),
            $"'{template.Item.Name}' names a transfer template and a rail, so a chain that names it is ambiguous");
}
