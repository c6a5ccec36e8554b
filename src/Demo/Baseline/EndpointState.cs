using QsGen.Demo.Randomness;

namespace QsGen.Demo.Baseline;

/// <summary>What the generator remembers of one endpoint: its random stream of the day and its counters.</summary>
internal sealed class EndpointState
{
    private int _turn;

    /// <summary>The day's random stream; belongs to the endpoint alone, so endpoints cannot disturb each other.</summary>
    public RandomStream Random { get; private set; } = new(0);

    /// <summary>The start of the day's transfer ids.</summary>
    public string IdStem { get; private set; } = "";

    /// <summary>Firings of the day so far.</summary>
    public int Today { get; private set; }

    /// <summary>Firings since the start of the window.</summary>
    public int Total { get; private set; }

    /// <summary>The day the stream belongs to; -1 before the first one.</summary>
    public int Day { get; private set; } = -1;

    /// <summary>Begins a day.</summary>
    public void StartDay(int day, ulong seed, string idStem) => (Day, Random, IdStem, Today, _turn) = (day, new(seed), idStem, 0, 0);

    /// <summary>Whose turn it is where all have one in a day, from 0; the next one's afterwards.</summary>
    public int NextTurn() => _turn++;

    /// <summary>Counts a firing and returns its number within the day, from 1.</summary>
    public int CountFiring()
    {
        Total++;
        return ++Today;
    }
}
