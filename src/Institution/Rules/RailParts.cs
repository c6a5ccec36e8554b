using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>The parts of a rail with their places.</summary>
internal static class RailParts
{
    /// <summary>Every role a rail posts to.</summary>
    public static IEnumerable<Placed<RoleName>> Roles(this Placed<Rail> rail) => rail.Item switch
    {
        TwoLegRail two => Items(two.SourceRole, rail.Path.Key(Keys.SourceRole))
            .Concat(Items(two.DestinationRole, rail.Path.Key(Keys.DestinationRole))),
        SingleLegRail one => Items(one.LegRole, rail.Path.Key(Keys.LegRole)),
        _ => throw new InvalidOperationException($"Unknown rail shape {rail.Item.GetType().Name}."),
    };

    /// <summary>The items of a list with their places.</summary>
    public static IEnumerable<Placed<T>> Items<T>(this ValueList<T> items, ModelPath path) =>
        items.Select((item, index) => new Placed<T>(item, path.Item(index)));
}
