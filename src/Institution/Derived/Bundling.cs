namespace QsGen.Institution.Derived;

/// <summary>Which rails sweep which activity.</summary>
public static class Bundling
{
    /// <summary>The activity a selector matches: rails of that name or type, or the leg of a dotted selector within its template.</summary>
    /// <returns>Distinct matches in file order; empty when the selector matches nothing.</returns>
    public static ValueList<BundledLeg> Expand(this InstitutionFacts facts, BundleSelector selector)
    {
        if (selector is { Template: { } template, Leg: { } leg })
        {
            return facts.Template(template)?.LegRails.Contains(leg) == true ? [new(template, leg)] : [];
        }

        var byName = facts.Rail(new(selector.Text)) is { } rail ? [rail] : Enumerable.Empty<Rail>();
        return byName.Concat(facts.RailsOfType(new(selector.Text)))
            .Select(match => new BundledLeg(null, match.Name))
            .Distinct()
            .ToValueList();
    }

    /// <summary>
    /// The aggregating rails that sweep a rail: by its name, by its type, or within a template it is a leg of. In
    /// file order, distinct.
    /// </summary>
    public static ValueList<Rail> BundlersOf(this InstitutionFacts facts, Rail rail)
    {
        var dotted = facts.TemplatesWithLeg(rail.Name)
            .SelectMany(template => facts.AggregatingRailsSelecting($"{template.Name}.{rail.Name}"));
        return facts.BareBundlersOf(rail).Concat(dotted).Distinct().ToValueList();
    }

    /// <summary>The aggregating rails that name a rail or its type without a template, in file order.</summary>
    public static IEnumerable<Rail> BareBundlersOf(this InstitutionFacts facts, Rail rail)
    {
        IEnumerable<string> selectors = [rail.Name.Value, rail.TransferType.Value];

        // A selector with a dot always means a leg within a template, whatever rails are called.
        return selectors.Where(selector => !selector.Contains('.', StringComparison.Ordinal))
            .SelectMany(facts.AggregatingRailsSelecting)
            .Distinct();
    }
}
