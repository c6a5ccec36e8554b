using System.Collections.Immutable;
using NodaTime;
using QsGen.Demo.Planning;
using QsGen.Demo.Scenarios;
using QsGen.Demo.Scenarios.Kinds;

namespace QsGen.Demo.Generation;

/// <summary>The chosen scenarios with their rows, and those that the institution cannot host.</summary>
/// <param name="Planted">The planted ones, in the catalogue's order.</param>
/// <param name="Omitted">The others, each with the reason.</param>
internal sealed record ScenarioPlan(ImmutableArray<PlantedScenario> Planted, ImmutableArray<ScenarioOmission> Omitted)
{
    /// <summary>Plans the scenarios that the options choose.</summary>
    public static ScenarioPlan Of(DemoPlan plan)
    {
        var chosen = plan.Options.Scenarios ?? ScenarioCatalogue.Names;
        var planner = new ScenarioPlanner(plan);
        var planted = ImmutableArray.CreateBuilder<PlantedScenario>();
        var omitted = ImmutableArray.CreateBuilder<ScenarioOmission>();
        foreach (var scenario in ScenarioCatalogue.All.Where(scenario => chosen.Contains(scenario.Name)))
        {
            try
            {
                planted.Add(planner.Plan(scenario));
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
}
