using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W14: A list names each thing once.</summary>
internal sealed class LegsListedOnce() : ModelRule("W14", "A list names each thing once.", "remove the repeat", Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) =>
        Lists(context).SelectMany(list => Duplicates.Find(list, name => name)).Select(pair => new Violation(
        pair.Repeat.Path, $"'{pair.Repeat.Item}' is listed twice"));

    private static IEnumerable<IEnumerable<Placed<string>>> Lists(RuleContext context) =>
    [
        .. context.Rails.Select(rail => rail.Item.MetadataKeys.Items(rail.Path.Key(Keys.MetadataKeys)).Select(Text)),
        .. context.Rails.Select(rail => rail.Item.PostedRequirements.Items(rail.Path.Key(Keys.PostedRequirements)).Select(Text)),
        .. context.Rails.Select(rail => rail.Item.BundlesActivity.Items(rail.Path.Key(Keys.BundlesActivity)).Select(Text)),
        .. context.TransferTemplates.Select(template => template.Item.LegRails.Items(template.Path.Key(Keys.LegRails)).Select(Text)),
        .. context.TransferTemplates.Select(template => template.Item.TransferKey.Items(template.Path.Key(Keys.TransferKey)).Select(Text)),
    ];

    private static Placed<string> Text<T>(Placed<T> name) => new(name.Item!.ToString()!, name.Path);
}
