using NodaTime;
using NodaTime.Text;

namespace QsGen.Institution;

/// <summary>An instant as people write it, on the command line and in settings: <c>2030-01-31T18:00:00Z</c>.</summary>
/// <remarks>Its day has the bounds of <see cref="DayText"/>.</remarks>
public static class InstantText
{
    /// <summary>Reads an instant.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="problem">What is wrong with it and what to do, without a full stop; null when it is an instant.</param>
    /// <returns>The instant; null when there is a problem.</returns>
    public static Instant? Read(string text, out string? problem)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(text);
        problem = parsed switch
        {
            { Success: false } => $"'{text}' is not an instant; write it as 2030-01-31T18:00:00Z",
            { Value: var instant } when !DayText.IsWithinBounds(instant.InUtc().Date) =>
                $"'{text}' is out of reach; name an instant {DayText.Bounds}",
            _ => null,
        };
        return problem is null ? parsed.Value : null;
    }
}
