using System.Collections.Immutable;
using System.Reflection;
using QsGen.QuickSight;
using QsGen.QuickSight.Sheets;
using QsGen.QuickSight.Text;
using QsGen.QuickSight.Visuals;

namespace QsGen.Components.Shared;

/// <summary>The last sheet of every app: is this dashboard broken, or is its data?</summary>
internal static class InfoSheet
{
    /// <summary>Writes the sheet for one app.</summary>
    public static Sheet Build(SheetId id, AppData data, AppContext context)
    {
        var liveness = new Kpi(
            "liveness",
            "Liveness",
            "The number of this institution's tables, counted by a query that runs right now. A number means that QuickSight "
            + "works; a blank tile means that QuickSight itself is broken, and not the data.",
            data.Liveness["table_count"].Sum());

        var status = data.RelationStatus;
        var relations = new Table(
            "relations",
            "Matview Status",
            "Row count and latest date of each derived relation and base table, when the relation was refreshed, and the moment that "
            + "its ages and its today run to. Rows waiting are those of the base tables that came since the refresh and that the relation "
            + "does not know yet: with 0 it is up to date, whatever the dates; with more it is stale: run 'qsgen data refresh --execute'.",
            [
                status["view_name"], status["row_count"], status["latest_date"], status["refreshed_at"], status["as_of"],
                status["rows_waiting"],
            ]);

        var change = data["app-info-changes"];
        var changes = new Table(
            "changes",
            "Changes by Hand",
            "Rows are only ever added to the base tables: a correction is a new version with a reason. Each row here is a refresh that "
            + "found rows deleted or changed instead; it computed everything again, so figures of closed days may differ from what was "
            + "read before. No row here means that nothing of the kind was noticed.",
            [change["noticed_at"], change["table_name"], change["what"], change["rows_before"], change["rows_now"]])
        { Sort = [change["noticed_at"].Descending()] };

        return new Sheet(
            id,
            "App Info",
            "A diagnostic sheet. The figure on the left comes from a real query: when it shows a number, QuickSight works, and an "
            + "empty visual elsewhere is a problem of the data or its SQL. When it is blank, QuickSight itself is broken.")
        {
            Rows =
            [
                new Row(12, [(liveness, 18), (relations, 18)]),
                new Row(8, changes),
                new Row(6, new TextBox("app-info-deploy-stamp", [RichText.Subheading("Deploy Stamp"), RichText.Bullets(Stamp(context))])),
            ],
        };
    }

    // Only what follows from the input, unless a stamp is given: two runs on the same input must give the same bytes.
    private static ImmutableArray<RichText> Stamp(AppContext context) =>
    [
        $"QsGen {Version}",
        .. context.DeployStamp is { Length: > 0 } stamp ? [RichText.Plain(stamp)] : Array.Empty<RichText>(),
        $"SQL dialect: {context.Dialect.DisplayName}",
        $"Institution: {context.Institution.Instance}",
    ];

    private static string Version =>
        typeof(InfoSheet).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
