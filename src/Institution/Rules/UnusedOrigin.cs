using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W2: An origin is not set when both legs have their own.</summary>
internal sealed class UnusedOrigin() : ModelRule(
    "W2",
    "An origin is not set when both legs have their own.",
    "remove \"origin\", or one of the two",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item is TwoLegRail { Origin: not null, SourceOrigin: not null, DestinationOrigin: not null }
        select new Violation(
            rail.Path.Key(Keys.Origin), $"the origin of rail '{rail.Item.Name}' is unused: both legs have their own")
        { AtKey = true };
}
