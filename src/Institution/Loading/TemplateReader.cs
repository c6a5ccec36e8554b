using System.Collections.Immutable;
using QsGen.Institution.Format;

namespace QsGen.Institution.Loading;

/// <summary>Reads entries of <c>transfer_templates</c>.</summary>
internal static class TemplateReader
{
    /// <summary>One transfer template; null when a key it cannot do without is missing or broken.</summary>
    public static TransferTemplate? ReadTemplate(EntityReader map)
    {
        var isWhole = map.Required<string>(Keys.Name, TextValues.Identifier, out var name)
            & map.Required<decimal>(Keys.ExpectedNet, Money.Amount, out var net)
            & map.Required<ImmutableArray<string>>(Keys.TransferKey, Lists.Identifiers, out var key)
            & map.Required<Completion>(Keys.Completion, Scalars.Completion, out var completion)
            & map.Required<ImmutableArray<string>>(Keys.LegRails, Lists.Identifiers, out var legs);
        isWhole &= RailReader.ReadType(map, name, out var type);
        var groups = map.Optional<ImmutableArray<ImmutableArray<string>>>(Keys.LegRailXorGroups, TypicalReader.Groups, out var lists)
            ? lists.Select(group => group.Select(rail => new RailName(rail)).ToValueList()).ToValueList()
            : [];
        var prose = map.Optional<string>(Keys.Description, TextValues.Description, out var text) ? text : null;
        return !isWhole ? null : new TransferTemplate
        {
            Name = new(name!),
            TransferType = new(type),
            ExpectedNet = net,
            TransferKey = key.Select(field => new MetadataKey(field)).ToValueList(),
            Completion = completion,
            LegRails = legs.Select(rail => new RailName(rail)).ToValueList(),
            LegRailXorGroups = groups,
            TypicalFirings = map.Optional<TypicalFirings>(Keys.FiringsTypicalPerPeriod, TypicalReader.Firings, out var usual)
                ? usual
                : null,
            Description = prose,
        };
    }
}
