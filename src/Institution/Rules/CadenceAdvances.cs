using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W11: An intraday cadence is one hour or more.</summary>
internal sealed class CadenceAdvances() : ModelRule(
    "W11",
    "An intraday cadence is one hour or more.",
    "write a number of hours from 1 to 24",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item is { Aggregating: true, Cadence: { Kind: CadenceKind.Intraday, Number: 0 } }
        select new Violation(rail.Path.Key(Keys.Cadence), $"rail '{rail.Item.Name}' sweeps every 0 hours");
}
