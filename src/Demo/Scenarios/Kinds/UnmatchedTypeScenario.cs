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
        var route = stage.Routes.Inbound();
        var (debit, credit) = (stage.Accounts.Like(route.Debit), stage.Accounts.Like(route.Credit));
        var head = stage.Postings.Head(StageDays.At(stage.Days.Ago(DaysAgo, shift), route, 12));
        var metadata = stage.Postings.Metadata(route.Rail, debit, credit, head.Posting);
        var known = route.Rail.TransferType;
        var type = known[..Math.Min(known.Length, LongestType - Suffix.Length)] + Suffix;
        stage.Postings.AddRow(Baseline.LegRows.Row(head, new(route.Rail, debit, -AmountCents, false, "-d", metadata, null, false)) with
        {
            TransferType = type,
        });
        stage.Postings.AddRow(Baseline.LegRows.Row(head, new(route.Rail, credit, AmountCents, true, "-c", metadata, null, false)) with
        {
            TransferType = type,
        });
        stage.Expected.Exception(new("Unmatched Transfer Type", type), 2);
    }
}
