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
        var inbound = stage.Routes.Inbound();
        var outbound = stage.Routes.Outbound(inbound.Credit, inbound.Rail);
        var names = ActorNames.Of(stage.Plan.Institution).Layers;
        var stops = new[]
        {
            stage.Accounts.Like(inbound.Debit, names.Bank),
            stage.Accounts.Like(inbound.Credit, names.First),
            stage.Accounts.Like(outbound.Credit, names.Second),
            stage.Accounts.Like(inbound.Credit, names.Third),
            stage.Accounts.Like(outbound.Credit, names.End),
        };
        var (first, step) = Amounts(outbound);
        string? parent = null;
        string? root = null;
        for (var hop = 0; hop < Hops; hop++)
        {
            var route = hop % 2 == 0 ? inbound : outbound;
            var day = stage.Days.Ago(DaysAgo, shift);
            parent = stage.Postings.Transfer(
                route.Rail, stops[hop], stops[hop + 1], first - (hop * step), StageDays.At(day, Latest(inbound, outbound), 10 + hop),
                new() { ParentId = parent });
            root ??= parent;
            stage.Expected.Row(PlantedRow.Of(
                "inv_money_trail_edges", ("transfer_id", parent), ("root_transfer_id", root), ("depth", PlantedText.Number(hop)),
                ("hop_amount", stage.Money(first - (hop * step)))));
        }
    }

    /// <summary>The story's amounts, or the largest round ones that every hop's limit allows.</summary>
    private static (long First, long Step) Amounts(Route outbound)
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

    private static Route Latest(Route inbound, Route outbound) => new(
        inbound.Rail, Later(inbound.Debit, inbound.Credit), Later(outbound.Debit, outbound.Credit));

    private static DemoAccount Later(DemoAccount one, DemoAccount other) => one.OffsetHours >= other.OffsetHours ? one : other;
}
