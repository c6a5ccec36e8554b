using System.Collections.Immutable;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;

namespace QsGen.Institution.Loading;

/// <summary>Reads entries of <c>rails</c>; the keys that are present decide the shape.</summary>
internal static class RailReader
{
    /// <summary>One rail; null when its shape is unclear or a key it cannot do without is missing or broken.</summary>
    public static Rail? Read(EntityReader map)
    {
        var hasName = map.Required<string>(Keys.Name, Texts.Identifier, out var name);
        var hasType = map.Required<string>(Keys.TransferType, Texts.Word, out var type);
        var common = RailCommon.Read(map, name ?? "", type ?? "");
        var isTwoLeg = map.Has(Keys.SourceRole) || map.Has(Keys.DestinationRole);
        var isSingleLeg = map.Has(Keys.LegRole) || map.Has(Keys.LegDirection);
        Rail? rail = (isTwoLeg, isSingleLeg) switch
        {
            (true, false) => ReadTwoLeg(map, common),
            (false, true) => ReadSingleLeg(map, common),
            (true, true) => Unclear(map, LoadRules.OneShape, "has the keys of a two-leg rail and of a single-leg rail"),
            (false, false) => Unclear(map, LoadRules.SomeShape, "has the keys of neither a two-leg nor a single-leg rail"),
        };
        return hasName && hasType ? rail : null;
    }

    private static TwoLegRail? Unclear(EntityReader map, Rule rule, string problem)
    {
        map.Log.AddBroken(rule, map.Mapping, map.Path, $"{Name(map)} {problem}");
        return null;
    }

    private static TwoLegRail? ReadTwoLeg(EntityReader map, RailCommon common)
    {
        var hasSource = map.Required<ImmutableArray<string>>(Keys.SourceRole, Lists.Roles, out var source, LoadRules.TwoLegRoles);
        var hasDestination = map.Required<ImmutableArray<string>>(
            Keys.DestinationRole, Lists.Roles, out var destination, LoadRules.TwoLegRoles);
        var net = map.Optional<decimal>(Keys.ExpectedNet, Money.Amount, out var amount) ? amount : (decimal?)null;
        var sourceOrigin = RailCommon.ReadOrigin(map, Keys.SourceOrigin);
        var destinationOrigin = RailCommon.ReadOrigin(map, Keys.DestinationOrigin);
        return !hasSource || !hasDestination ? null : new TwoLegRail
        {
            Name = common.Name,
            TransferType = common.TransferType,
            Origin = common.Origin,
            MetadataKeys = common.MetadataKeys,
            PostedRequirements = common.PostedRequirements,
            MaxPendingAge = common.MaxPendingAge,
            MaxUnbundledAge = common.MaxUnbundledAge,
            Aggregating = common.Aggregating,
            BundlesActivity = common.BundlesActivity,
            Cadence = common.Cadence,
            MetadataValueExamples = common.Examples,
            Description = common.Description,
            SourceRole = source.Select(role => new RoleName(role)).ToValueList(),
            DestinationRole = destination.Select(role => new RoleName(role)).ToValueList(),
            ExpectedNet = net,
            SourceOrigin = sourceOrigin,
            DestinationOrigin = destinationOrigin,
        };
    }

    private static SingleLegRail? ReadSingleLeg(EntityReader map, RailCommon common)
    {
        var hasRole = map.Required<ImmutableArray<string>>(Keys.LegRole, Lists.Roles, out var role, LoadRules.SingleLegKeys);
        var hasDirection = map.Required<LegDirection>(Keys.LegDirection, Scalars.Direction, out var direction, LoadRules.SingleLegKeys);
        foreach (var key in new[] { Keys.SourceOrigin, Keys.DestinationOrigin }.Where(map.Has))
        {
            map.Log.Add(
                LoadRules.NoLegOrigins, map.Mapping.Find(key)!.Key, map.Path.Key(key), $"{Name(map)} has one leg, so '{key}' says nothing");
        }

        if (map.Mapping.Find(Keys.ExpectedNet) is { } net)
        {
            map.Log.Add(
                WarningRules.IgnoredKey,
                net.Key,
                map.Path.Key(Keys.ExpectedNet),
                $"{Name(map)} has one leg, so 'expected_net' says nothing",
                "remove it");
        }

        return !hasRole || !hasDirection ? null : new SingleLegRail
        {
            Name = common.Name,
            TransferType = common.TransferType,
            Origin = common.Origin,
            MetadataKeys = common.MetadataKeys,
            PostedRequirements = common.PostedRequirements,
            MaxPendingAge = common.MaxPendingAge,
            MaxUnbundledAge = common.MaxUnbundledAge,
            Aggregating = common.Aggregating,
            BundlesActivity = common.BundlesActivity,
            Cadence = common.Cadence,
            MetadataValueExamples = common.Examples,
            Description = common.Description,
            LegRole = role.Select(name => new RoleName(name)).ToValueList(),
            LegDirection = direction,
        };
    }

    private static string Name(EntityReader map) =>
        map.Mapping.Find(Keys.Name)?.Value is Yaml.YamlScalar { Text.Length: > 0 } name ? $"rail '{name.Text}'" : "the rail";
}
