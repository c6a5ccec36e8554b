using System.Collections.Immutable;

namespace QsGen.Demo.Scenarios.Kinds;

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
        new UnknownParentScenario(),
        new FailedChildScenario(),
        new MissingBalanceScenario(),
        new InboundLimitBreachScenario(),
        new ParentDisagreementScenario(),
        new DuplicatePostingScenario(),
        new LostLegScenario(),
        new UncoveredAccountScenario(),
        new ControlBreakScenario(),
        new AssumedStartScenario(),
        new UnusualAmountScenario(),
    ];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(scenario => scenario.Name)];

    /// <summary>Fails unless there is a kind of each name.</summary>
    /// <exception cref="ArgumentException">There is none of some name.</exception>
    public static void RequireKnown(ImmutableArray<string> names)
    {
        if (names.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"there is no scenario '{unknown}'; there are {string.Join(", ", Names)}");
        }
    }
}
