using QsGen.Demo.Accounts;

namespace QsGen.Demo.Scenarios.Kinds;

/// <summary>Money passes three entities in four transfers, each linked to the one before and a little smaller.</summary>
internal sealed class LayeringScenario : IScenario
{
    private const int DaysAgo = 2;
    private const long StoryCents = 1_875_000;
    private const long StepCents = 25_000;
    private const int Hops = 4;

    /// <inheritdoc />
    public string Name => "layering";

    /// <inheritdoc />
    public string Shows => "four linked transfers through three entities, each a little smaller than the one before";

    /// <inheritdoc />
    public string Sheet => "Investigation, Money Trail";

    /// <inheritdoc />
    public void Plant(Stage stage, int shift)
    {
        var inbound = stage.Find.Inbound();
        var outbound = stage.Find.Outbound(inbound.Credit, inbound.Rail);
        var cast = Cast.Of(stage.Plan.Institution);
        var stops = new[]
        {
            stage.Like(inbound.Debit, cast.CounterpartyBank),
            stage.Like(inbound.Credit, cast.Shells.First),
            stage.Like(outbound.Credit, cast.Shells.Second),
            stage.Like(inbound.Credit, cast.Shells.Third),
            stage.Like(outbound.Credit, cast.Recipient),
        };
        var (first, step) = Amounts(outbound);
        string? parent = null;
        string? root = null;
        for (var hop = 0; hop < Hops; hop++)
        {
            var casting = hop % 2 == 0 ? inbound : outbound;
            var day = stage.Days.Ago(DaysAgo + shift);
            parent = stage.Transfer(
                casting, stops[hop], stops[hop + 1], first - (hop * step), StageDays.At(day, Latest(inbound, outbound), 10 + hop),
                new() { ParentId = parent });
            root ??= parent;
            stage.Expect(PlantedRow.Of(
                "inv_money_trail_edges", ("transfer_id", parent), ("root_transfer_id", root), ("depth", Texts.Number(hop)),
                ("hop_amount", Texts.Money(first - (hop * step)))));
        }
    }

    /// <summary>The story's amounts, or the largest round ones that every hop's limit allows.</summary>
    private static (long First, long Step) Amounts(Casting outbound)
    {
        var cap = outbound.Rail.LimitOf(outbound.Debit) is { } limit ? limit.CapCents : Cents.Unlimited;
        if (cap >= StoryCents - StepCents)
        {
            return (StoryCents, StepCents);
        }

        var step = Math.Min(StepCents, cap / 20);
        return step > 0
            ? (cap / step * step, step)
            : throw new ScenarioImpossibleException($"the limit on '{outbound.Rail.TransferType}' lets too little money out; raise it");
    }

    private static Casting Latest(Casting inbound, Casting outbound) => new(
        inbound.Rail, Later(inbound.Debit, inbound.Credit), Later(outbound.Debit, outbound.Credit));

    private static DemoAccount Later(DemoAccount one, DemoAccount other) => one.OffsetHours >= other.OffsetHours ? one : other;
}
