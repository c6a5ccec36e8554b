using System.Collections.Immutable;
using QsGen.Demo.Scenarios.Kinds;

namespace QsGen.Demo.Scenarios;

/// <summary>Every kind of scenario. The place of a kind sets the numbers of its accounts, so new kinds go to the end.</summary>
internal static class ScenarioCatalogue
{
    /// <summary>All kinds.</summary>
    public static ImmutableArray<IScenario> All { get; } =
    [
        new DriftScenario(),
        new OverdraftScenario(),
        new LedgerDriftScenario(),
        new ExpectedBalanceScenario(),
        new LimitBreachScenario(),
        new StuckPendingScenario(),
        new StuckUnbundledScenario(),
        new SupersessionScenario(),
        new FailedLegScenario(),
        new LateCompletionScenario(),
        new MissingChildScenario(),
        new XorScenario(takesTwo: true),
        new XorScenario(takesTwo: false),
        new TemplateImbalanceScenario(),
        new UnmatchedTypeScenario(),
        new FanOutScenario(),
        new AnomalySpikeScenario(),
        new LayeringScenario(),
    ];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(scenario => scenario.Name)];
}
