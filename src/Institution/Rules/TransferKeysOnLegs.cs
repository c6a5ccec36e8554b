using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R12: Every field of a transfer key is among the metadata keys of every leg.</summary>
internal sealed class TransferKeysOnLegs() : ModelRule(
    "R12",
    "Every field of a transfer key is among the metadata keys of every leg.",
    "add the field to the rail's metadata_keys")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        from field in template.Item.TransferKey.Items(template.Path.Key(Keys.TransferKey))
        let lacking = LegsWithout(context, template.Item, field.Item)
        where lacking.Count > 0
        select new Violation(
            field.Path,
            $"transfer template '{template.Item.Name}' is keyed by '{field.Item}', which {Legs(lacking)} cannot carry");

    private static List<RailName> LegsWithout(RuleContext context, TransferTemplate template, MetadataKey field) =>
    [
        .. template.LegRails.Distinct().Where(leg => context.Facts.Rail(leg) is { Aggregating: false } rail
            && !rail.MetadataKeys.Contains(field)
            && context.HasReadableKeys(leg)),
    ];

    private static string Legs(List<RailName> legs) => $"its {(legs.Count == 1 ? "leg" : "legs")} '{string.Join("', '", legs)}'";
}
