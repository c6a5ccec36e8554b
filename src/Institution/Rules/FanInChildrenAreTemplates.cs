namespace QsGen.Institution.Rules;

/// <summary>C5: A fan-in child is a transfer template.</summary>
internal sealed class FanInChildrenAreTemplates() : ModelRule(
    "C5",
    "A fan-in child is a transfer template.",
    "name a transfer template, or remove fan_in: only the legs of a template can name several parents")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from entry in context.Chains
        let child = entry.Item.Child.Value
        where entry.Item.FanIn && context.Facts.Template(new(child)) is null && context.Facts.Rail(new(child)) is not null
        select new Violation(entry.Path, $"the fan-in child '{child}' is a rail") { Missing = [child] };
}
