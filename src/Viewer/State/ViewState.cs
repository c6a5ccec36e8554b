using System.Collections.Immutable;
using NodaTime;
using QsGen.Viewer.Definitions;
using QsGen.Viewer.Frames;

namespace QsGen.Viewer.State;

/// <summary>Everything that a person and the clock decide about a dashboard.</summary>
/// <param name="Text">What is set.</param>
/// <param name="Parameters">What the parameters hold.</param>
/// <param name="Now">As of when.</param>
/// <param name="Mode">Whose behaviour is shown.</param>
/// <param name="Problems">What was set and could not be understood.</param>
internal sealed record ViewState(
    StateText Text,
    ImmutableDictionary<string, ParameterValue> Parameters,
    LocalDateTime Now,
    ViewerMode Mode,
    ImmutableArray<Problem> Problems)
{
    /// <summary>Resolves a state.</summary>
    /// <param name="dashboard">The dashboard that it is about.</param>
    /// <param name="text">What is set.</param>
    /// <param name="asOf">The moment that ages run to. Midnight ends the day before, which then is today.</param>
    public static ViewState Resolve(DashboardDefinition dashboard, StateText text, LocalDateTime asOf)
    {
        var now = asOf.TimeOfDay == LocalTime.Midnight ? asOf.PlusTicks(-1) : asOf;
        var problems = new List<Problem>();
        var parameters = ParameterValues.Resolve(dashboard.Parameters, text, now, problems);
        foreach (var key in text.Keys.Where(key => key.StartsWith(StateKeys.Parameter, StringComparison.Ordinal)))
        {
            if (!parameters.ContainsKey(key[StateKeys.Parameter.Length..]))
            {
                problems.Add(new("there is no such parameter; it is ignored", key[StateKeys.Parameter.Length..]));
            }
        }

        var mode = text.Value(StateKeys.Mode) == "faithful" ? ViewerMode.Faithful : ViewerMode.Intended;
        return new(text, parameters, now, mode, [.. problems]);
    }
}
