using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>The endpoints that data can name as parents of a chain.</summary>
internal static class ChainParents
{
    /// <summary>Templates and stand-alone rails that chain entries name as parent, in file order. A leg rail appears under its
    /// template's name.</summary>
    public static IEnumerable<Endpoint> Of(DemoPlan plan) => plan.Institution.Chains.Select(entry => entry.Parent.Value).Distinct()
        .Select(name => plan.Templates.FirstOrDefault(template => template.Name == name)
            ?? (Endpoint?)plan.Rails.FirstOrDefault(rail => rail.Name == name && rail is { CanFire: true, IsTemplateLeg: false }))
        .OfType<Endpoint>();
}
