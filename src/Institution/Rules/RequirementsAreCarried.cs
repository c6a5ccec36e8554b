using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W8: Posted requirements are among the rail's metadata keys.</summary>
internal sealed class RequirementsAreCarried() : ModelRule(
    "W8",
    "Posted requirements are among the rail's metadata keys.",
    "add the field to metadata_keys, or correct it",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        from field in rail.Item.PostedRequirements.Items(rail.Path.Key(Keys.PostedRequirements))
        where !rail.Item.MetadataKeys.Contains(field.Item)
        select new Violation(
            field.Path,
            $"rail '{rail.Item.Name}' requires '{field.Item}' before posting, which is not one of its metadata keys",
            Remedy(rail.Item, field.Item))
        { FollowsFrom = rail.Path.Key(Keys.MetadataKeys) };

    private static string? Remedy(Rail rail, MetadataKey field) =>
        Suggestion.Find(field.Value, rail.MetadataKeys.Select(known => known.Value)) is { } near ? Suggestion.Ask(near) : null;
}
