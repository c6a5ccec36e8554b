using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W4: The metadata key of a completion is among the metadata keys of some leg.</summary>
internal sealed class CompletionKeyExists() : ModelRule(
    "W4",
    "The metadata key of a completion is among the metadata keys of some leg.",
    "correct the key, or add it to a leg's metadata_keys",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        from template in context.TransferTemplates
        where template.Item.Completion.Key is { } key
            && !template.Item.LegRails.Any(leg => context.Facts.Rail(leg)?.MetadataKeys.Contains(key) == true)
        select new Violation(
            template.Path.Key(Keys.Completion),
            $"transfer template '{template.Item.Name}' completes at '{template.Item.Completion}', but no leg carries that key");
}
