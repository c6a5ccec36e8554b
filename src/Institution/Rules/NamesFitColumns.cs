using System.Globalization;
using QsGen.Institution.Findings;
using QsGen.Institution.Format;

namespace QsGen.Institution.Rules;

/// <summary>W7: Names fit the columns they are stored in.</summary>
internal sealed class NamesFitColumns() : ModelRule(
    "W7",
    "Names fit the columns they are stored in.",
    "shorten the name",
    Severity.Warning)
{
    /// <inheritdoc />
    public override IEnumerable<Violation> Check(RuleContext context)
    {
        foreach (var (name, path, width) in Names(context))
        {
            if (name.Length > width)
            {
                var length = name.Length.ToString(CultureInfo.InvariantCulture);
                var limit = width.ToString(CultureInfo.InvariantCulture);
                yield return new(path, $"'{name}' has {length} characters, but is stored in {limit}");
            }
        }
    }

    private static IEnumerable<(string Name, ModelPath Path, int Width)> Names(RuleContext context) =>
    [
        .. context.Accounts.Select(account => (account.Item.Id.Value, account.Path.Key(Keys.Id), ColumnWidths.Id)),
        .. context.Accounts.Select(account => (account.Item.Name ?? "", account.Path.Key(Keys.Name), ColumnWidths.Title)),
        .. context.Accounts.Select(account => (account.Item.Role?.Value ?? "", account.Path.Key(Keys.Role), ColumnWidths.Name)),
        .. context.AccountTemplates.Select(template => (template.Item.Role.Value, template.Path.Key(Keys.Role), ColumnWidths.Name)),
        .. context.Rails.Select(rail => (rail.Item.Name.Value, rail.Path.Key(Keys.Name), ColumnWidths.Name)),
        .. context.Rails.Select(rail => (rail.Item.TransferType.Value, rail.Path.Key(Keys.TransferType), ColumnWidths.Word)),
        .. context.Rails.Select(rail => (rail.Item.Origin?.Value ?? "", rail.Path.Key(Keys.Origin), ColumnWidths.Word)),
        .. context.Rails.Where(rail => rail.Item is TwoLegRail).Select(rail => (rail, two: (TwoLegRail)rail.Item)).SelectMany(pair => new[]
        {
            (pair.two.SourceOrigin?.Value ?? "", pair.rail.Path.Key(Keys.SourceOrigin), ColumnWidths.Word),
            (pair.two.DestinationOrigin?.Value ?? "", pair.rail.Path.Key(Keys.DestinationOrigin), ColumnWidths.Word),
        }),
        .. context.TransferTemplates.Select(template => (template.Item.Name.Value, template.Path.Key(Keys.Name), ColumnWidths.Name)),
        .. context.TransferTemplates.Select(
            template => (template.Item.TransferType.Value, template.Path.Key(Keys.TransferType), ColumnWidths.Word)),
    ];
}
