namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>A feed writes a transfer type that the institution never declared.</summary>
internal sealed class UnmatchedTypeScenario : IScenario
{
    private const int DaysAgo = 2;
    private const long AmountCents = 12_500;
    private const string Suffix = "_unmapped";
    private const int LongestType = 50;

    /// <inheritdoc />
    public string Name => "unmatched-type";

    /// <inheritdoc />
    public string Shows => "a transfer whose type the institution does not declare";

    /// <inheritdoc />
    public string Sheet => "L2 Flow Tracing, L2 Exceptions";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var casting = stage.Find.Inbound();
        var (debit, credit) = (stage.Like(casting.Debit), stage.Like(casting.Credit));
        var head = stage.Head(StageDays.At(stage.Days.Ago(DaysAgo + shift), casting, 12));
        var metadata = stage.Metadata(casting.Rail, debit, credit, head.Posting);
        var known = casting.Rail.TransferType;
        var type = known[..Math.Min(known.Length, LongestType - Suffix.Length)] + Suffix;
        stage.AddRow(Baseline.LegRows.Row(head, new(casting.Rail, debit, -AmountCents, false, "-d", metadata, null, false)) with
        {
            TransferType = type,
        });
        stage.AddRow(Baseline.LegRows.Row(head, new(casting.Rail, credit, AmountCents, true, "-c", metadata, null, false)) with
        {
            TransferType = type,
        });
        stage.ExpectException("Unmatched Transfer Type", type, "", "", 2);
    }
}
