using QsGen.Database.Sessions;

namespace QsGen.Viewer.Queries;

/// <summary>What helps when a database fails.</summary>
internal static class DatabaseTrouble
{
    private static readonly string[] NoTable = ["42P01", "42S02", "942"];

    private static readonly string[] NoColumn = ["42703", "904"];

    /// <summary>One sentence on what to do.</summary>
    public static string Remedy(SqlSessionException exception) => exception switch
    {
        { Code: SqlSessionException.HeldCode } => "Another program writes to the file; the page follows when it is done.",
        { Code: { } code } when NoTable.Contains(code) => Missing,
        { Code: { } code } when NoColumn.Contains(code) => Older,
        _ when Says(exception, "Catalog Error") => Missing,
        _ when Says(exception, "Binder Error") => Older,
        _ when Says(exception, "there is no database file") => "Make it with `up`, or name another with qsgen:databaseUrl.",
        _ when Says(exception, "ran longer than") =>
            "Narrow the filters, or look at what the database is doing; the others are drawn.",
        _ when Says(exception, "cannot connect") || Says(exception, "cannot open") =>
            "Start the database, or correct its address (qsgen:databaseUrl); the page goes on by itself.",
        _ => "Look at the database's own log; `data refresh --execute` computes its relations anew.",
    };

    private const string Missing =
        "The tables are not there: `up` makes them, or `schema apply --execute` and then `data refresh --execute`.";

    private const string Older =
        "The tables are of another version: bring them up with `up`, or `schema apply --execute` and then `data refresh --execute`.";

    private static bool Says(SqlSessionException exception, string text) => exception.Message.Contains(text, StringComparison.Ordinal);
}
