using QsGen.Audit.Document;
using QsGen.Audit.Figures;
using QsGen.Institution;

namespace QsGen.Audit.Sections;

/// <summary>The legs of a day: each of them while they are few, else by rail. Holds no more of them than it may show.</summary>
/// <param name="most">How many are shown one by one.</param>
/// <param name="money">How amounts are written.</param>
internal sealed class LegWalk(int most, ReportMoney money)
{
    private readonly List<object?[]> _legs = [];
    private readonly SortedDictionary<(string Rail, string Status), (long Count, decimal Debits, decimal Credits)> _rails = [];
    private long _count;

    /// <summary>What the legs look like.</summary>
    public ReportBlock Block => _count switch
    {
        0 => new NoticeBlock(NoticeTone.Note, "Nothing posted on this day."),
        _ when _count <= most => Parts.Table(new(FigureReader.Legs, [.. _legs], money)) with { Caption = "Posted Money records" },
        _ => new TableBlock(
            [
                new("Rail", ColumnKind.Text, 2.4), new("Status", ColumnKind.Text, 1), new("Legs", ColumnKind.Count, 0.8),
                money.Column("Debits", 1.4), money.Column("Credits", 1.4),
            ],
            _rails.Select(rail => new ReportRow(
                NameInWords.Of(rail.Key.Rail), rail.Key.Status, ReportFormat.Count(rail.Value.Count), money.Cell(rail.Value.Debits),
                money.Cell(rail.Value.Credits))).ToValueList())
        {
            Caption = $"Posted Money records by rail; all {ReportFormat.Count(_count)} are in the attached {FigureReader.Legs.FileName}",
        },
    };

    /// <summary>Takes a leg, in the columns of <see cref="FigureReader.Legs"/>.</summary>
    public void Add(object?[] leg)
    {
        _count++;
        if (_count <= most)
        {
            _legs.Add(leg);
        }
        else
        {
            _legs.Clear();
        }

        var amount = FigureText.Number(leg[8]);
        var key = (leg[6] as string ?? "", leg[9] as string ?? "");
        var (count, debits, credits) = _rails.GetValueOrDefault(key);
        _rails[key] = (count + 1, debits + Math.Min(amount, 0), credits + Math.Max(amount, 0));
    }
}
