using System.Collections.Immutable;
using NodaTime;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>The chosen scenarios with their rows, and those that the institution cannot host.</summary>
/// <param name="Planted">The planted ones, in the catalogue's order.</param>
/// <param name="Omitted">The others, each with the reason.</param>
internal sealed record ScenarioPlan(ImmutableArray<PlantedScenario> Planted, ImmutableArray<ScenarioOmission> Omitted)
{
    private const int DaysBetween = 7;

    /// <summary>Plans the scenarios that the options choose.</summary>
    public static ScenarioPlan Of(DemoPlan plan)
    {
        var chosen = plan.Options.Scenarios ?? ScenarioCatalogue.Names;
        var finder = new CastingFinder(plan);
        var planted = ImmutableArray.CreateBuilder<PlantedScenario>();
        var omitted = ImmutableArray.CreateBuilder<ScenarioOmission>();
        for (var place = 0; place < ScenarioCatalogue.All.Length; place++)
        {
            var scenario = ScenarioCatalogue.All[place];
            if (!chosen.Contains(scenario.Name))
            {
                continue;
            }

            try
            {
                planted.Add(Plant(scenario, new Stage(plan, finder, scenario.Name, place), plan.Options.Density));
            }
            catch (ScenarioImpossibleException exception)
            {
                omitted.Add(new(scenario.Name, exception.Message));
            }
        }

        return new(planted.ToImmutable(), omitted.ToImmutable());
    }

    /// <summary>What all scenarios together add to stored balances of declared parent accounts on a day, by account id.</summary>
    public IReadOnlyDictionary<string, long> AdditionsOn(LocalDate day) => Planted.SelectMany(scenario => scenario.Additions)
        .Where(addition => addition.Key.Day == day).GroupBy(addition => addition.Key.AccountId)
        .ToDictionary(group => group.Key, group => group.Sum(addition => addition.Value));

    private static PlantedScenario Plant(IScenario scenario, Stage stage, int density)
    {
        scenario.Plant(stage, 0);
        for (var replica = 1; replica < density; replica++)
        {
            scenario.Plant(stage, replica * DaysBetween);
        }

        return stage.Finish(scenario);
    }
}
