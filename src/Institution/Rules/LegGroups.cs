using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>The groups of leg rails of a template, as rules look at them.</summary>
internal static class LegGroups
{
    /// <summary>Every member of every group, in file order.</summary>
    public static IEnumerable<Placed<RailName>> Members(Placed<TransferTemplate> template)
    {
        var path = template.Path.Key(Keys.LegRailXorGroups);
        return template.Item.LegRailXorGroups.SelectMany((group, number) => group.Items(path.Item(number)));
    }
}
