using System.Collections.Immutable;
using QsGen.Institution.Format;

namespace QsGen.Institution.Loading;

/// <summary>Reads entries of <c>transfer_templates</c>, <c>chains</c> and <c>limit_schedules</c>.</summary>
internal static class TemplateReader
{
    /// <summary>One transfer template; null when a key it cannot do without is missing or broken.</summary>
    public static TransferTemplate? ReadTemplate(EntityReader map)
    {
        var isWhole = map.Required<string>(Keys.Name, TextValues.Identifier, out var name)
            & map.Required<string>(Keys.TransferType, TextValues.Word, out var type)
            & map.Required<decimal>(Keys.ExpectedNet, Money.Amount, out var net)
            & map.Required<ImmutableArray<string>>(Keys.TransferKey, Lists.Identifiers, out var key)
            & map.Required<Completion>(Keys.Completion, Scalars.Completion, out var completion)
            & map.Required<ImmutableArray<string>>(Keys.LegRails, Lists.Identifiers, out var legs);
        var prose = map.Optional<string>(Keys.Description, TextValues.Description, out var text) ? text : null;
        return !isWhole ? null : new TransferTemplate
        {
            Name = new(name!),
            TransferType = new(type!),
            ExpectedNet = net,
            TransferKey = key.Select(field => new MetadataKey(field)).ToValueList(),
            Completion = completion,
            LegRails = legs.Select(rail => new RailName(rail)).ToValueList(),
            Description = prose,
        };
    }

    /// <summary>One chain entry; null when a key it cannot do without is missing or broken.</summary>
    public static ChainEntry? ReadChain(EntityReader map)
    {
        var isWhole = map.Required<string>(Keys.Parent, TextValues.Identifier, out var parent)
            & map.Required<string>(Keys.Child, TextValues.Identifier, out var child)
            & map.Required<bool>(Keys.Required, Scalars.Flag, out var required);
        var group = map.Optional<string>(Keys.XorGroup, TextValues.Identifier, out var name) ? new XorGroupName(name) : (XorGroupName?)null;
        var prose = map.Optional<string>(Keys.Description, TextValues.Description, out var text) ? text : null;
        return !isWhole ? null : new ChainEntry
        {
            Parent = new(parent!),
            Child = new(child!),
            Required = required,
            XorGroup = group,
            Description = prose,
        };
    }

    /// <summary>One limit schedule; null when a key it cannot do without is missing or broken.</summary>
    public static LimitSchedule? ReadLimit(EntityReader map)
    {
        var isWhole = map.Required<string>(Keys.ParentRole, TextValues.Identifier, out var parent)
            & map.Required<string>(Keys.TransferType, TextValues.Word, out var type)
            & map.Required<decimal>(Keys.Cap, Money.Amount, out var cap);
        var prose = map.Optional<string>(Keys.Description, TextValues.Description, out var text) ? text : null;
        map.Optional<LimitDirection>(Keys.Direction, Scalars.LimitDirection, out var direction);
        return !isWhole ? null : new LimitSchedule
        {
            ParentRole = new(parent!),
            TransferType = new(type!),
            Direction = direction,
            Cap = cap,
            Description = prose,
        };
    }
}
