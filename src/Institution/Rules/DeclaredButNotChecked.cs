using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W16: A check of the data goes by every key.</summary>
internal sealed class DeclaredButNotChecked() : ModelRule(
    "W16",
    "A check of the data goes by every key.",
    "leave it: 'institution describe' and the handbook show it",
    Severity.Note)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context) => Keyed(context)
        .Select(place => new Violation(place.Path.Key(place.Item), $"no check of the data goes by '{place.Item}' yet") { AtKey = true });

    private static IEnumerable<Placed<string>> Keyed(RuleContext context) =>
    [
        // Its firings count as those of the template.
        .. context.Rails.Where(rail => rail.Item.TypicalFirings is not null
                && context.TransferTemplates.Any(template => template.Item.LegRails.Contains(rail.Item.Name)))
            .Select(rail => new Placed<string>(Keys.FiringsTypicalPerPeriod, rail.Path)),
    ];
}
