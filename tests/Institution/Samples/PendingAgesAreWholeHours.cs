using QsGen.Institution.Format;
using QsGen.Institution.Rules;
using Severity = QsGen.Institution.Severity;

namespace QsGen.Tests.Institution.Samples;

/// <summary>W90: A rail's pending age is a whole number of hours.</summary>
internal sealed class PendingAgesAreWholeHours() : ModelRule(
    "W90",
    "A rail's pending age is a whole number of hours.",
    "round it up to the next hour",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        where rail.Item.MaxPendingAge is { } age && (age.Minutes, age.Seconds) != (0, 0)
        select new Violation(
            rail.Path.Key(Keys.MaxPendingAge),
            $"rail '{rail.Item.Name}' gives its legs {rail.Item.MaxPendingAge}, which is no whole number of hours");
}
