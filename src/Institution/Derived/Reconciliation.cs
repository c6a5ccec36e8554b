namespace QsGen.Institution.Derived;

/// <summary>What closes the legs of a rail.</summary>
/// <param name="Templates">The transfer templates it is a leg of, in file order.</param>
/// <param name="Bundlers">The aggregating rails that sweep it, in file order.</param>
public sealed record Reconciliation(ValueList<TemplateName> Templates, ValueList<RailName> Bundlers)
{
    /// <summary>True when a template or a bundle closes the rail's legs. A two-leg rail outside both closes itself.</summary>
    public bool IsReconciled => !Templates.IsEmpty || !Bundlers.IsEmpty;

    /// <summary>What closes the legs of a rail.</summary>
    public static Reconciliation Of(InstitutionFacts facts, Rail rail) => new(
        facts.TemplatesWithLeg(rail.Name).Select(template => template.Name).ToValueList(),
        facts.BundlersOf(rail).Select(bundler => bundler.Name).ToValueList());
}
