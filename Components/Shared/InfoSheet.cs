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
            "Tables of this institution, counted right now: a number means that QuickSight works, a blank that it does not.",
            data.Liveness["table_count"].Sum());

        var status = data.RelationStatus;
        var relations = new Table(
            "relations",
            "Tables and Their Age",
            "Rows waiting came to the base tables after the refresh: with 0 a table is up to date, whatever its dates.",
            [
                status["what_it_holds"].Labelled("Holds"), status["row_count"].Labelled("Rows"),
                status["latest_date"].Labelled("Latest Day"),
                status["refreshed_at"].Labelled("Refreshed"), status["as_of"].Labelled("As Of"),
                status["rows_waiting"].Labelled("Rows Waiting"),
            ]);

        var change = data["app-info-changes"];
        var changes = new Table(
            "changes",
            "Changes by Hand",
            "Refreshes that found rows of the base tables deleted or changed, which only a person does; none were noticed where it is "
            + "empty.",
            [change["noticed_at"], change["table_in_words"].Labelled("Table"), change["what"], change["rows_before"], change["rows_now"]])
        { Sort = [change["noticed_at"].Descending()] };

        return new Sheet(
            id,
            "App Info",
            "How fresh are these figures, and is anything broken? The figure on the left comes from a real query: when it shows a number, "
            + "QuickSight works, and an empty visual elsewhere is a problem of the data or its SQL. When it is blank, QuickSight itself "
            + "is broken.")
        {
            Rows =
            [
                new Row(7, AppStatus.Table(data)),
                new Row(12, [(liveness, 9), (relations, 27)]),
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
