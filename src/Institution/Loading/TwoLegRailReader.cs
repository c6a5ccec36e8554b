using System.Collections.Immutable;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Loading;

/// <summary>Reads what only rails with two legs have.</summary>
internal static class TwoLegRailReader
{
    /// <summary>The rail; null when a role is missing or broken.</summary>
    public static TwoLegRail? Read(EntityReader map, RailCommon common)
    {
        var hasSource = map.Required<ImmutableArray<string>>(Keys.SourceRole, Lists.Roles, out var source, LoadRules.TwoLegRoles);
        var hasDestination = map.Required<ImmutableArray<string>>(
            Keys.DestinationRole, Lists.Roles, out var destination, LoadRules.TwoLegRoles);
        var net = map.Optional<decimal>(Keys.ExpectedNet, Money.Amount, out var amount) ? amount : (decimal?)null;
        var sourceOrigin = RailCommon.ReadOrigin(map, Keys.SourceOrigin);
        var destinationOrigin = RailCommon.ReadOrigin(map, Keys.DestinationOrigin);
        return !hasSource || !hasDestination ? null : common.Complete(new TwoLegRail
        {
            Name = common.Name,
            TransferType = common.TransferType,
            SourceRole = source.Select(role => new RoleName(role)).ToValueList(),
            DestinationRole = destination.Select(role => new RoleName(role)).ToValueList(),
            ExpectedNet = net,
            SourceOrigin = sourceOrigin,
            DestinationOrigin = destinationOrigin,
        });
    }
}
