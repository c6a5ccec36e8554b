using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Shared;

/// <summary>As of when the figures are, and whether anything is known to be missing: one line that every app shows.</summary>
internal static class AppStatus
{
    /// <summary>The line.</summary>
    public static Table Table(AppData data)
    {
        var status = data["app-info-status"];
        return new(
            "status",
            "As Of",
            "The moment that ages and today run to, how far the data reach, and what is known to be missing or assumed.",
            [
                status["as_of"].Labelled("As Of"), status["refreshed_at"].Labelled("Refreshed"),
                status["business_day"].Labelled("Business Day"), status["last_posting_day"].Labelled("Last Posting Day"),
                status["rows_waiting"].Labelled("Rows Waiting"), status["feed"].Labelled("Feed"),
                status["assumed_starts"].Labelled("Accounts With an Assumed Start"),
            ])
        { Sort = [status["as_of"].Descending()] };
    }
}
