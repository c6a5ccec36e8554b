using System.Diagnostics;

namespace QsGen.Database.Sessions;

/// <summary>Spans of what sessions do, for whoever listens: each statement, load, commit and connection, on every engine.</summary>
/// <remarks>
/// A span shows a statement without its literals; the values of placeholders, addresses and an engine's messages never get in. Npgsql's
/// own spans hold the connection string and quote values in errors, so nobody listens to those.
/// </remarks>
internal static class StatementSpans
{
    private static readonly ActivitySource Source = new("QsGen.Database");

    /// <summary>A statement that is about to run; null while nobody listens.</summary>
    /// <param name="sql">The statement, or the first of several that run together.</param>
    /// <param name="count">How many run together.</param>
    public static Activity? Statement(string sql, int count = 1)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var text = SqlExcerpt.WithoutLiterals(sql);
        var span = Source.StartActivity(Shortened(text), ActivityKind.Client);
        span?.SetTag("db.query.text", text);
        return count == 1 ? span : span?.SetTag("qsgen.statements", count);
    }

    /// <summary>A bulk load that is about to begin.</summary>
    public static Activity? Load(BulkTarget target) => Named("load", target.Table);

    /// <summary>A connection that is about to be made.</summary>
    public static Activity? Connection(DatabaseUrl url) => Named("connect", url.Dialect.Name);

    /// <summary>A transaction that is about to be committed.</summary>
    public static Activity? Commit() => Source.StartActivity("COMMIT", ActivityKind.Client);

    /// <summary>Notes how many rows were written.</summary>
    public static void Rows(this Activity? span, long rows) => span?.SetTag("qsgen.rows", rows);

    /// <summary>Notes that it failed. Why is told to the person, not to the span: messages quote values.</summary>
    public static void Failed(this Activity? span) => span?.SetStatus(ActivityStatusCode.Error);

    private static Activity? Named(string verb, string what) =>
        Source.HasListeners() ? Source.StartActivity($"{verb} {what}", ActivityKind.Client) : null;

    private static string Shortened(string text)
    {
        const int Longest = 100;
        return text.Length <= Longest ? text : $"{text[..Longest]}…";
    }
}
