using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Loading;

/// <summary>Reads what only rails with one leg have.</summary>
internal static class SingleLegRailReader
{
    /// <summary>The rail; null when its role or direction is missing or broken.</summary>
    public static SingleLegRail? Read(EntityReader map, RailCommon common)
    {
        var hasRole = map.Required<ImmutableArray<string>>(Keys.LegRole, Lists.Roles, out var role, LoadRules.SingleLegKeys);
        var hasDirection = map.Required<LegDirection>(Keys.LegDirection, Scalars.Direction, out var direction, LoadRules.SingleLegKeys);
        ReportTwoLegKeys(map);
        return !hasRole || !hasDirection ? null : common.Complete(new SingleLegRail
        {
            Name = common.Name,
            TransferType = common.TransferType,
            LegRole = role.Select(name => new RoleName(name)).ToValueList(),
            LegDirection = direction,
        });
    }

    private static void ReportTwoLegKeys(EntityReader map)
    {
        foreach (var key in new[] { Keys.SourceOrigin, Keys.DestinationOrigin }.Where(map.Has))
        {
            map.Log.Add(LoadRules.NoLegOrigins, map.Mapping.Find(key)!.Key, map.Path.Key(key), SaysNothing(map, key));
        }

        if (map.Mapping.Find(Keys.ExpectedNet) is { } net)
        {
            map.Log.Add(
                WarningRules.IgnoredKey, net.Key, map.Path.Key(Keys.ExpectedNet), SaysNothing(map, Keys.ExpectedNet), "remove it");
        }
    }

    private static string SaysNothing(EntityReader map, string key) => $"{RailReader.Title(map)} has one leg, so '{key}' says nothing";
}
