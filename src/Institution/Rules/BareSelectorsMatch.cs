using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R11: A selector without a dot is a rail name or a transfer type of some rail.</summary>
internal sealed class BareSelectorsMatch() : ModelRule(
    "R11",
    "A selector without a dot is a rail name or a transfer type of some rail.",
    "correct the name, or write Template.LegRail to bundle within a template")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        from selector in rail.Item.BundlesActivity.Items(rail.Path.Key(Keys.BundlesActivity))
        where !selector.Item.IsDotted && context.Facts.Expand(selector.Item).IsEmpty
        select Explain(context, rail.Item, selector);

    private static Violation Explain(RuleContext context, Rail rail, Placed<BundleSelector> selector)
    {
        var text = selector.Item.Text;
        if (context.Facts.Template(new(text)) is { } template)
        {
            var legs = string.Join(", ", template.LegRails.Select(leg => $"{text}.{leg}"));
            return new(selector.Path, $"rail '{rail.Name}' bundles the transfer template '{text}' as a whole", $"name its legs: {legs}");
        }

        var known = context.Model.Rails.SelectMany(candidate => new[] { candidate.Name.Value, candidate.TransferType.Value });
        return new(
            selector.Path,
            $"rail '{rail.Name}' bundles '{text}', which is neither a rail nor a transfer type",
            context.Suggest("selector", text, known))
        { Missing = [text] };
    }
}
