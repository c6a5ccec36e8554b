using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Dialects;
using QsGen.Database.Sessions;
using QsGen.Database.Templates;
using QsGen.Institution;

namespace QsGen.Database.Feed;

/// <summary>Holds the rows that a feed has loaded to the contract of the base tables. Reads only; needs no refresh.</summary>
internal static class FeedCheck
{
    /// <summary>Checks every rule on a database.</summary>
    /// <param name="session">A session on the database that holds the institution's base tables.</param>
    /// <param name="institution">What the feed is held to.</param>
    /// <param name="firstRows">How many rows to show per finding, at least 1.</param>
    /// <param name="cancellationToken">Stops between and within queries.</param>
    /// <exception cref="SqlSessionException">The database fails, for example because the base tables do not exist.</exception>
    public static async Task<FeedReport> RunAsync(
        ISqlSession session, InstitutionModel institution, int firstRows, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstRows, 1);
        var dialect = session.Dialect;
        var findings = ImmutableArray.CreateBuilder<FeedFinding>();
        foreach (var rule in FeedRules.All)
        {
            if (await FindAsync(session, rule, Query(rule, institution, dialect), firstRows, cancellationToken) is { } finding)
            {
                findings.Add(finding);
            }
        }

        return new(
            await CountAsync(session, Table("transactions"), cancellationToken),
            await CountAsync(session, Table("daily_balances"), cancellationToken),
            FeedRules.All.Length,
            findings.ToImmutable());

        string Table(string name) => dialect.Identifier(dialect.For(institution).ObjectName(institution.Instance.Value, name));
    }

    /// <summary>The query of a rule: the rows in breach, in a stable order.</summary>
    public static string Query(FeedRule rule, InstitutionModel institution, SqlDialect dialect) =>
        SqlTemplates.Get(rule.Template).Render(
            dialect.For(institution), institution.Instance.Value, new FeedFacts(institution, dialect.For(institution)));

    private static async Task<FeedFinding?> FindAsync(
        ISqlSession session, FeedRule rule, string query, int firstRows, CancellationToken cancellationToken)
    {
        var count = await CountAsync(session, $"(\n{query}\n) finding", cancellationToken);
        if (count == 0)
        {
            return null;
        }

        var first = string.Create(CultureInfo.InvariantCulture, $"{query}\nFETCH FIRST {firstRows} ROWS ONLY");
        await using var rows = await session.QueryAsync(first, cancellationToken);
        var columns = rows.Columns.Select(column => column.Name).ToImmutableArray();
        var shown = await rows.ReadAsync(cancellationToken).Select(row => row.ToImmutableArray()).ToListAsync(cancellationToken);
        return new(rule, count, columns, [.. shown]);
    }

    private static Task<long> CountAsync(ISqlSession session, string source, CancellationToken cancellationToken) =>
        session.ScalarAsync<long>($"SELECT COUNT(*) FROM {source}", cancellationToken);
}
