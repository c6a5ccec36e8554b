using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>The executive summary: what moved, and how much each check found.</summary>
internal static class SummarySection
{
    /// <summary>The section; null figures stand for a report without a database.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="money">How amounts are written.</param>
    /// <param name="materiality">From which amount on a finding matters; 0 when the institution says nothing of it.</param>
    public static ReportSection Of(ReportFigures? figures, ReportMoney money, decimal materiality) =>
        new("Executive Summary", "summary", Blocks(figures, money, materiality).ToAsyncEnumerable());

    private static IEnumerable<ReportBlock> Blocks(ReportFigures? figures, ReportMoney money, decimal materiality)
    {
        var totals = ReportCheck.All
            .Select(check => (Check: check, Total: figures is null ? null : CheckTotal.Of(check.Findings(figures), materiality)))
            .ToList();
        if (figures is null)
        {
            yield return Parts.NoDatabase;
        }
        else
        {
            if (figures.Volume.Legs == 0 && figures[ReportQueries.Statements].IsEmpty)
            {
                yield return new NoticeBlock(
                    NoticeTone.Warning,
                    "Nothing posted in the period and no control account has a balance: the checks had nothing to look at, so that none of "
                    + "them found anything says nothing.");
            }

            var found = totals.Where(row => row.Check.IsOfViolations && row.Total!.Findings > 0)
                .Select(row => row.Check.Label.TrimEnd('*')).ToList();
            yield return found.Count == 0
                ? Parts.Clean("Nothing is wrong: every check of the period is empty.")
                : new NoticeBlock(NoticeTone.Warning, $"To look into: {string.Join(", ", found)}. All other checks are empty.");
        }

        yield return new HeadingBlock(2, "Volume", "volume");
        var volume = figures?.Volume;
        var name = money.Unit == MoneyUnit.Usd ? "Dollar volume" : $"Volume in {money.Unit.Code}";
        yield return Parts.Large("Metric", "Value", ColumnKind.Money,
        [
            new("Transactions (legs)", volume is null ? Parts.Unknown : ReportFormat.Count(volume.Legs)),
            new("Transfers (logical events)", volume is null ? Parts.Unknown : ReportFormat.Count(volume.Transfers)),
            new($"{name} — gross", volume is null ? Parts.Unknown : money.Text(volume.Gross)),
            new($"{name} — net", volume is null ? Parts.Unknown : money.Text(volume.Net)),
        ]);
        yield return new ParagraphBlock(
            "Posted legs in their current versions, without opening balances. Gross is what the transfers moved: the debits of each. "
            + "Net is by how much the bank's internal accounts changed.");
        yield return new HeadingBlock(2, "Exception Counts", "exception-counts");
        yield return Counts(totals, money, materiality);
        yield return new ParagraphBlock(
            "A fault of a balance that lasts for days is one finding, with its largest amount; its section has the days. What two checks "
            + "see is in both. Corrections are not in the total."
            + (materiality > 0 ? $" Material are findings of at least {money.Text(materiality)}, the institution's materiality." : ""));
        yield return new ParagraphBlock("* As the books are now or over the whole history, whatever the period.");
    }

    private static TableBlock Counts(List<(ReportCheck Check, CheckTotal? Total)> totals, ReportMoney money, decimal materiality)
    {
        ReportColumn[] columns =
        [
            new("Check", ColumnKind.Text, 2.2), new("Findings", ColumnKind.Count, 0.8), money.Column("Amount", 1.4),
            .. materiality > 0
                ? (ReportColumn[])[new("Material", ColumnKind.Count, 0.8), money.Column("Material amount", 1.4)]
                : [],
        ];
        return new(
            columns.ToValueList(),
            totals.Select(row => Row(
                new(row.Check.Label, Anchor: row.Check.Anchor), row.Total, row.Check.IsOfViolations)).ToValueList())
        {
            Total = totals.All(row => row.Total is null) ? null : () => Row(
                new("Total"),
                totals.Where(row => row.Check.IsOfViolations).Select(row => row.Total!).Aggregate((one, other) => one + other),
                isStrong: true),
        };

        ReportRow Row(ReportCell name, CheckTotal? total, bool isStrong)
        {
            string[] values =
            [
                total is null ? Parts.Unknown : ReportFormat.Count(total.Findings),
                total is null ? Parts.Unknown : total.Amount is { } amount ? money.Cell(amount) : "",
                total is null ? Parts.Unknown : ReportFormat.Count(total.Material),
                total is null ? Parts.Unknown : total.Material > 0 ? money.Cell(total.MaterialAmount) : "",
            ];
            return new(new ValueList<ReportCell>(
                [name, .. values.Take(columns.Length - 1).Select(value => new ReportCell(value, isStrong && total?.Findings > 0))]));
        }
    }
}
