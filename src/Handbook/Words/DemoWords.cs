using System.Collections.Immutable;

namespace QsGen.Handbook.Words;

/// <summary>What the default demo data plants, by the first plant of each kind. Null where the institution can't host it.</summary>
/// <param name="DriftAccount">The account whose balance drifts.</param>
/// <param name="OverdraftAccount">The account that ends a day below zero.</param>
/// <param name="LimitBreachAccount">The account that pays out too much.</param>
/// <param name="Investigation">The story for the Investigation sheets.</param>
/// <param name="Planted">Everything that is planted.</param>
internal sealed record DemoWords(
    DemoAccountWords? DriftAccount,
    DemoAccountWords? OverdraftAccount,
    DemoAccountWords? LimitBreachAccount,
    InvestigationWords? Investigation,
    ImmutableArray<PlantWords> Planted)
{
    /// <summary>Whether there is a story for the Investigation sheets.</summary>
    public bool HasInvestigationPlants => Investigation is not null;
}

/// <summary>An account of the demo data.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
internal sealed record DemoAccountWords(string Id, string Name);

/// <summary>The planted story of the Investigation sheets.</summary>
/// <param name="Anchor">The recipient whom many senders pay.</param>
/// <param name="FanoutSenderCount">How many senders pay it.</param>
/// <param name="LayeringChain">The accounts that money passes through, in order; empty when nothing is layered.</param>
/// <param name="AnomalyPairSender">Who makes the payment that stands out; null when there is none.</param>
internal sealed record InvestigationWords(
    DemoAccountWords Anchor, int FanoutSenderCount, ImmutableArray<DemoAccountWords> LayeringChain, DemoAccountWords? AnomalyPairSender);

/// <summary>Something planted in the demo data.</summary>
/// <param name="Name">Its name, as <c>--plant</c> takes it.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="Sheet">Where to look.</param>
internal sealed record PlantWords(string Name, string Shows, string Sheet);
