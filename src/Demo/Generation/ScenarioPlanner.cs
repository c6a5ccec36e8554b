using QsGen.Database.Schema;
using QsGen.Demo.Planning;
using QsGen.Demo.Scenarios;
using QsGen.Demo.Scenarios.Kinds;

namespace QsGen.Demo.Generation;

/// <summary>Plants scenarios one by one, each on a stage of its own.</summary>
internal sealed class ScenarioPlanner(DemoPlan plan)
{
    private const int DaysBetween = 7;
    private readonly RouteFinder _finder = new(plan);

    /// <summary>Plants a scenario as often as the options say, on the first of its candidates that can host it.</summary>
    /// <exception cref="ScenarioImpossibleException">None can; the reason is that of the first.</exception>
    public PlantedScenario Plan(IScenario scenario)
    {
        ScenarioImpossibleException? first = null;
        for (var choice = 0; ; choice++)
        {
            var stage = new Stage(
                plan, _finder, scenario.Name, ScenarioCatalogue.All.IndexOf(scenario), choice,
                () => PairWindows.Measure(plan, LegsOfOthers(scenario)));
            try
            {
                return Plant(scenario, stage);
            }
            catch (ScenarioImpossibleException reason)
            {
                first ??= reason;
                if (!stage.Choice.HasNext)
                {
                    throw first;
                }
            }
        }
    }

    private PlantedScenario Plant(IScenario scenario, Stage stage)
    {
        for (var replica = 0; replica < plan.Options.Density; replica++)
        {
            scenario.Plant(stage, replica * DaysBetween);
        }

        return stage.Finish(scenario);
    }

    private List<TransactionRow> LegsOfOthers(IScenario scenario)
    {
        var legs = new List<TransactionRow>();
        foreach (var other in ScenarioCatalogue.All.Where(other => other != scenario))
        {
            try
            {
                legs.AddRange(Plan(other).Transactions);
            }
            catch (ScenarioImpossibleException)
            {
                // What cannot be planted posts nothing.
            }
        }

        return legs;
    }
}
