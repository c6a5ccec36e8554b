using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W20: A leg may stay pending or unbundled for some time.</summary>
internal sealed class AgesTakeTime() : ModelRule(
    "W20",
    "A leg may stay pending or unbundled for some time.",
    "write how long, such as PT24H, or remove the key",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        from age in new[] { (Keys.MaxPendingAge, rail.Item.MaxPendingAge), (Keys.MaxUnbundledAge, rail.Item.MaxUnbundledAge) }
        where age.Item2 is { TotalSeconds: <= 0 }
        select new Violation(
            rail.Path.Key(age.Item1), $"rail '{rail.Item.Name}' allows its legs no time at all, so that each is reported at once");
}
