using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R5: Both ends of a chain entry are rails or transfer templates.</summary>
internal sealed class ChainEndsExist() : ModelRule(
    "R5",
    "Both ends of a chain entry are rails or transfer templates.",
    "declare the rail or template, or correct the name")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from entry in context.Chains
        from end in new[] { (Key: Keys.Parent, Name: entry.Item.Parent.Value), (Key: Keys.Child, Name: entry.Item.Child.Value) }
        where context.Facts.Rail(new(end.Name)) is null && context.Facts.Template(new(end.Name)) is null
        select new Violation(
            entry.Path.ChainKey(end.Key),
            $"the chain's {end.Key} '{end.Name}' is neither a rail nor a transfer template",
            context.Suggest("endpoint", end.Name, Names(context.Model)))
        { Missing = [end.Name] };

    private static IEnumerable<string> Names(InstitutionModel model) =>
        model.Rails.Select(rail => rail.Name.Value).Concat(model.TransferTemplates.Select(template => template.Name.Value));
}
