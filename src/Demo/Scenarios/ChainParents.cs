using QsGen.Demo.Planning;
using QsGen.Institution;

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

    /// <summary>Children of a parent that need not fire and move money between two accounts: those that no entry requires, alone or as a
    /// member of a group of which nobody must fire.</summary>
    public static IEnumerable<(Endpoint Parent, ChainEntry Entry, RailPlan Child)> OptionalChildren(DemoPlan plan, Endpoint parent)
    {
        var entries = plan.Institution.Chains.Where(entry => entry.Parent.Value == parent.Name).ToList();
        return
            from entry in entries
            let ways = entries.Where(other => other == entry || (entry.XorGroup is not null && other.XorGroup == entry.XorGroup)).ToList()
            where !entries.Exists(other => other.Required && ways.Exists(way => way.Child == other.Child))
            where entries.Count(other => other.Child == entry.Child) == 1
            let child = plan.Rails.FirstOrDefault(rail => rail.Name == entry.Child.Value)
            where child is { IsTwoLeg: true, CanFire: true, IsTemplateLeg: false, Rail.Aggregating: false } && child != parent
            select (parent, entry, child);
    }
}
