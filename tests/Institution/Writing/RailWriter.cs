using QsGen.Institution;
using QsGen.Institution.Format;

namespace QsGen.Tests.Institution.Writing;

/// <summary>Writes rails of either shape.</summary>
internal static class RailWriter
{
    public static void Rail(YamlLines lines, Rail rail)
    {
        lines.Entry(Keys.Name, Spelling.Text(rail.Name.Value)).Entry(Keys.TransferType, Spelling.Text(rail.TransferType.Value));
        Shape(lines, rail);
        lines
            .Entry(Keys.MetadataKeys, Spelling.Names(rail.MetadataKeys))
            .Entry(Keys.PostedRequirements, Spelling.Names(rail.PostedRequirements))
            .Entry(Keys.MaxPendingAge, Spelling.Span(rail.MaxPendingAge))
            .Entry(Keys.MaxUnbundledAge, Spelling.Span(rail.MaxUnbundledAge))
            .Entry(Keys.Aggregating, rail.Aggregating ? ValueWords.Flag(true) : null)
            .Entry(Keys.Cadence, rail.Cadence?.ToString())
            .Entry(Keys.BundlesActivity, Spelling.Names(rail.BundlesActivity))
            .Entry(Keys.AmountTypicalRange, Spelling.Amounts(rail.TypicalAmounts))
            .Entry(Keys.FiringsTypicalPerPeriod, Spelling.Firings(rail.TypicalFirings));
        Examples(lines, rail.MetadataValueExamples);
        lines.Prose(Keys.Description, rail.Description);
    }

    private static void Shape(YamlLines lines, Rail rail)
    {
        switch (rail)
        {
            case TwoLegRail two:
                lines
                    .Entry(Keys.SourceRole, Spelling.Roles(two.SourceRole))
                    .Entry(Keys.DestinationRole, Spelling.Roles(two.DestinationRole))
                    .Entry(Keys.ExpectedNet, ValueWords.Money(two.ExpectedNet))
                    .Entry(Keys.Origin, Spelling.Text(rail.Origin?.Value))
                    .Entry(Keys.SourceOrigin, Spelling.Text(two.SourceOrigin?.Value))
                    .Entry(Keys.DestinationOrigin, Spelling.Text(two.DestinationOrigin?.Value));
                break;
            case SingleLegRail one:
                lines
                    .Entry(Keys.LegRole, Spelling.Roles(one.LegRole))
                    .Entry(Keys.LegDirection, one.LegDirection.ToString())
                    .Entry(Keys.Origin, Spelling.Text(rail.Origin?.Value));
                break;
            default:
                throw new InvalidOperationException($"Unknown rail shape {rail.GetType().Name}.");
        }
    }

    private static void Examples(YamlLines lines, ValueList<MetadataExamples> examples)
    {
        if (examples.IsEmpty)
        {
            return;
        }

        lines.Mapping(Keys.MetadataValueExamples, () =>
        {
            foreach (var example in examples)
            {
                lines.Entry(example.Key.Value, YamlQuoting.List(example.Values));
            }
        });
    }
}
