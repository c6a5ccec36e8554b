namespace QsGen.Demo.Scenarios;

/// <summary>Which of the things that could serve a scenario it takes this time.</summary>
/// <remarks>
/// Whether a candidate does is known only once the scenario has been played on it: then the planner clears the stage and takes the next.
/// </remarks>
/// <param name="number">The number of the candidate, from 0.</param>
internal sealed class StageChoice(int number)
{
    private int _candidates;

    /// <summary>Whether there is a candidate that comes after this one.</summary>
    public bool HasNext => number + 1 < _candidates;

    /// <summary>The candidate that this stage is for.</summary>
    /// <param name="candidates">What of the institution could serve, best first; the same for each repetition.</param>
    /// <param name="missing">Which declaration is missing where there is no candidate, and what to add.</param>
    /// <exception cref="ScenarioImpossibleException">There is no candidate.</exception>
    public T Pick<T>(IEnumerable<T> candidates, string missing)
    {
        var all = candidates.ToList();
        _candidates = all.Count;
        return number < all.Count ? all[number] : throw new ScenarioImpossibleException(missing);
    }
}
