using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using QsGen.Database.Refresh;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Reports;

/// <summary>What a refresh did, for people and for programs.</summary>
internal static class RefreshText
{
    /// <summary>One relation with its rows and time.</summary>
    public static string Line(RelationOutcome relation) => string.Create(
        CultureInfo.InvariantCulture, $"{relation.Relation,-36} {relation.Rows,12} rows {relation.Elapsed.TotalSeconds,9:0.000} s");

    /// <summary>What kind of refresh it was, why, and what it calls today.</summary>
    public static string Summary(RefreshOutcome outcome, DateTimeZone zone)
    {
        var why = outcome.Reason is null ? "" : $", because {outcome.Reason}";
        var today = outcome switch
        {
            { Today: { } day } => $"the business day shown as today is {LocalDatePattern.Iso.Format(day)}",
            { HasBalances: true } => "no business day is shown as today: all balances of internal accounts lie after that moment",
            _ => "there is no balance yet",
        };
        var asOf = LocalDateTimePattern.ExtendedIso.Format(outcome.AsOf);
        return $"{outcome.Mode} refresh as of {asOf} {zone.Id}{why}; {today}{Without(outcome.SetAside)}";
    }

    /// <summary>The same as one JSON object.</summary>
    public static string Json(RefreshOutcome outcome) => new JsonObject
    {
        ["mode"] = outcome.Mode == RefreshMode.Full ? "full" : "incremental",
        ["reason"] = outcome.Reason,
        ["asOf"] = LocalDateTimePattern.ExtendedIso.Format(outcome.AsOf),
        ["today"] = outcome.Today is { } day ? LocalDatePattern.Iso.Format(day) : null,
        ["setAside"] = new JsonObject { ["transactions"] = outcome.SetAside.Legs, ["dailyBalances"] = outcome.SetAside.Balances },
        ["relations"] = new JsonArray([.. outcome.Relations.Select(relation => new JsonObject
        {
            ["relation"] = relation.Relation,
            ["rows"] = relation.Rows,
            ["seconds"] = relation.Elapsed.TotalSeconds,
        })]),
    }.Indented();

    private static string Without(SetAside rows) => rows.Rows == 0
        ? ""
        : $"; set aside {rows.Words} with values that no query can use: 'qsgen data test' names them";
}
