using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W12: A chain names a transfer template rather than one of its leg rails.</summary>
internal sealed class ChainEndsMatchData() : ModelRule(
    "W12",
    "A chain names a transfer template rather than one of its leg rails.",
    "name the transfer template",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from entry in context.Chains
        from end in new[] { (Key: Keys.Parent, Name: entry.Item.Parent.Value), (Key: Keys.Child, Name: entry.Item.Child.Value) }
        where context.Facts.Template(new(end.Name)) is null
        let template = context.Facts.TemplatesWithLeg(new(end.Name)).FirstOrDefault()
        where template is not null
        select new Violation(
            entry.Path.ChainKey(end.Key),
            $"the chain's {end.Key} '{end.Name}' is a leg of transfer template '{template.Name}': "
                + "its transactions carry the template's name, so the chain never matches them",
            $"name '{template.Name}' instead");
}
