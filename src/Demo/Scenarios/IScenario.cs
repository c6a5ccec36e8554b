namespace QsGen.Demo.Scenarios;

/// <summary>One kind of story that can be planted in any institution that declares what it takes.</summary>
internal interface IScenario
{
    /// <summary>The name in options, in ids and in the registry: lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What it shows, in one sentence.</summary>
    string Shows { get; }

    /// <summary>The sheet where it appears.</summary>
    string Sheet { get; }

    /// <summary>Plants the scenario once.</summary>
    /// <param name="stage">Where rows go, and what the institution offers.</param>
    /// <param name="shift">Days by which dated rows are moved back.</param>
    /// <exception cref="ScenarioImpossibleException">The institution cannot host it.</exception>
    void Plant(Stage stage, int shift);
}
