using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>R13: The keys of metadata examples are among the rail's metadata keys.</summary>
internal sealed class ExampleKeysDeclared() : ModelRule(
    "R13",
    "The keys of metadata examples are among the rail's metadata keys.",
    "add the key to metadata_keys, or correct it")
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from rail in context.Rails
        from example in rail.Item.MetadataValueExamples
        where !rail.Item.MetadataKeys.Contains(example.Key)
        select new Violation(
            rail.Path.Key(Keys.MetadataValueExamples).Key(example.Key.Value),
            $"rail '{rail.Item.Name}' has examples for '{example.Key}', which is not one of its metadata keys",
            Remedy(rail.Item, example.Key))
        { AtKey = true, FollowsFrom = rail.Path.Key(Keys.MetadataKeys) };

    private static string? Remedy(Rail rail, MetadataKey key) =>
        Suggestion.Find(key.Value, rail.MetadataKeys.Select(known => known.Value)) is { } near ? Suggestion.Ask(near) : null;
}
