namespace QsGen.Institution.Derived;

/// <summary>Whether the transfers of a template can come to their expected net.</summary>
public static class TemplateClosure
{
    /// <summary>True when its legs go both ways; where all of them go one way, nothing in it can close its transfers.</summary>
    /// <param name="facts">The institution.</param>
    /// <param name="template">One of its templates.</param>
    public static bool CanClose(this InstitutionFacts facts, TransferTemplate template) => DirectionsOf(facts, template).Count > 1;

    /// <summary>The directions in which a template's legs go; a Variable leg goes in both.</summary>
    /// <param name="facts">The institution.</param>
    /// <param name="template">One of its templates.</param>
    public static IReadOnlySet<LegDirection> DirectionsOf(this InstitutionFacts facts, TransferTemplate template) =>
        template.LegRails
            .Select(facts.Rail)
            .OfType<Rail>()
            .SelectMany(rail => LegFacts.Of(rail))
            .SelectMany(leg => leg.Directions)
            .ToHashSet();
}
