using QsGen.Institution.Findings;
using QsGen.Institution.Format;
using QsGen.Institution.Rules;

namespace QsGen.Institution.Loading;

/// <summary>Reads entries of <c>limit_schedules</c>.</summary>
/// <param name="rails">The rails that could be read: a limit on a rail is one on its transfer type.</param>
/// <param name="unread">The texts of entries that could not be read.</param>
internal sealed class LimitReader(IReadOnlyCollection<Rail> rails, IReadOnlySet<string> unread)
{
    private readonly ILookup<string, Rail> _byName = rails.ToLookup(rail => rail.Name.Value, StringComparer.Ordinal);
    private readonly ILookup<TransferType, Rail> _byType = rails.ToLookup(rail => rail.TransferType);

    /// <summary>One limit schedule; null when a key it cannot do without is missing or broken.</summary>
    /// <param name="map">The entry.</param>
    public LimitSchedule? Read(EntityReader map)
    {
        var isWhole = map.Required<string>(Keys.ParentRole, TextValues.Identifier, out var parent)
            & map.Required<decimal>(Keys.Cap, Money.Amount, out var cap);
        var type = ReadType(map);
        var prose = map.Optional<string>(Keys.Description, TextValues.Description, out var text) ? text : null;
        map.Optional<LimitDirection>(Keys.Direction, Scalars.LimitDirection, out var direction);
        return !isWhole || type is null ? null : new LimitSchedule
        {
            ParentRole = new(parent!),
            TransferType = type,
            Direction = direction,
            Cap = cap,
            Description = prose,
        };
    }

    private TransferType? ReadType(EntityReader map)
    {
        switch (map.Has(Keys.TransferType), map.Has(Keys.Rail))
        {
            case (true, false):
                return map.Required<string>(Keys.TransferType, TextValues.Word, out var type) ? new(type) : null;
            case (false, true):
                return map.Required<string>(Keys.Rail, TextValues.Identifier, out var rail) ? TypeOf(map, rail) : null;
            case (true, true):
                map.Log.AddBroken(
                    LoadRules.LimitOnOneThing, map.Mapping.Find(Keys.Rail)!.Key, map.Path, "the limit names a transfer type and a rail");
                return null;
            default:
                map.Log.AddBroken(
                    LoadRules.LimitOnOneThing,
                    map.Mapping,
                    map.Path,
                    "the limit names no transfer type and no rail",
                    "add transfer_type or rail");
                return null;
        }
    }

    private TransferType? TypeOf(EntityReader map, string name)
    {
        var (node, path) = (map.Node(Keys.Rail)!, map.Path.Key(Keys.Rail));
        if (_byName[name].FirstOrDefault() is not { } rail)
        {
            if (!unread.Contains(name))
            {
                var near = Suggestion.Find(name, rails.Select(candidate => candidate.Name.Value));
                map.Log.AddBroken(
                    LoadRules.LimitRailExists, node, path, $"the limit is on rail '{name}', which no rail is",
                    near is null ? null : Suggestion.Ask(near));
            }

            return null;
        }

        if (_byType[rail.TransferType].FirstOrDefault(other => other.Name != rail.Name) is { } second)
        {
            map.Log.AddBroken(
                LoadRules.LimitRailAlone,
                node,
                path,
                $"the limit is on rail '{name}', whose transfer type '{rail.TransferType}' rail '{second.Name}' has too");
            return null;
        }

        return rail.TransferType;
    }
}
