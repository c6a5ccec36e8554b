namespace QsGen.Institution.Derived;

/// <summary>One leg of a rail with everything resolved.</summary>
/// <param name="Side">Which leg.</param>
/// <param name="Roles">The roles it may post to.</param>
/// <param name="Direction">Which way it posts.</param>
/// <param name="Origin">Who started it: the leg's own origin, else the rail's. Null only in an institution that breaks rule O1.</param>
public sealed record LegFacts(LegSide Side, ValueList<RoleName> Roles, LegDirection Direction, Origin? Origin)
{
    /// <summary>The ways in which it may post: both when it is Variable.</summary>
    public IEnumerable<LegDirection> Directions =>
        Direction == LegDirection.Variable ? [LegDirection.Debit, LegDirection.Credit] : [Direction];

    /// <summary>The legs of a rail: source before destination.</summary>
    public static ValueList<LegFacts> Of(Rail rail) => rail switch
    {
        TwoLegRail two =>
        [
            new(LegSide.Source, two.SourceRole, LegDirection.Debit, two.SourceOrigin ?? two.Origin),
            new(LegSide.Destination, two.DestinationRole, LegDirection.Credit, two.DestinationOrigin ?? two.Origin),
        ],
        SingleLegRail one => [new(LegSide.Only, one.LegRole, one.LegDirection, one.Origin)],
        _ => throw new InvalidOperationException($"Unknown rail shape {rail.GetType().Name}."),
    };
}
