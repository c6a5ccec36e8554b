using QsGen.Institution.Derived;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R9: A selector Template.LegRail names a transfer template and one of its legs.</summary>
internal sealed class DottedSelectorsMatch() : ModelRule(
    "R9",
    "A selector Template.LegRail names a transfer template and one of its legs.",
    "correct the template or the leg")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        from selector in rail.Item.BundlesActivity.Items(rail.Path.Key(Keys.BundlesActivity))
        where selector.Item.IsDotted && context.Facts.Expand(selector.Item).IsEmpty
        select Explain(context, rail.Item, selector);

    private static Violation Explain(RuleContext context, Rail rail, Placed<BundleSelector> selector)
    {
        var (template, leg) = (selector.Item.Template!, selector.Item.Leg!);
        var bundles = $"rail '{rail.Name}' bundles '{selector.Item}', but";
        if (context.Facts.Template(template) is not { } known)
        {
            var templates = context.Model.TransferTemplates.Select(candidate => candidate.Name.Value);
            var remedy = context.Suggest("template", template.Value, templates);
            return new(selector.Path, $"{bundles} no transfer template is named '{template}'", remedy) { Missing = [template.Value] };
        }

        var legs = string.Join(", ", known.LegRails);
        return new(selector.Path, $"{bundles} '{leg}' is no leg of '{template}'", $"choose one of its legs: {legs}");
    }
}
