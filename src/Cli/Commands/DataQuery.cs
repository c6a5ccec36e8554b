using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Database.Sessions;

namespace QsGen.Cli.Commands;

/// <summary><c>data query</c>: asks the configured database one question and changes nothing.</summary>
internal sealed class DataQuery(CliContext context, CommonOptions options)
{
    private const int UsualRows = 1000;
    private const int LongestQuestion = 1_000_000;
    private const string FromInput = "-";

    // What a question begins with, on one engine or another.
    private static readonly ImmutableArray<string> Beginnings =
        ["select", "with", "values", "table", "from", "show", "describe", "summarize", "explain"];

    private readonly Argument<string> _sql = new("sql")
    {
        Description = "One SELECT in the database's own SQL; - reads it from standard input",
    };

    private readonly Option<int> _rows = new("--rows")
    {
        Description = "How many rows to print at most",
        DefaultValueFactory = _ => UsualRows,
    };

    private readonly Option<bool> _csv = new("--csv") { Description = "Print comma-separated values" };

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("query", "Ask the database a question: its rows as a table, as CSV or as JSON. Nothing is changed")
            .WithExample("qsgen data query \"select check_type, count(*) as found from sasquatch_pr_todays_exceptions group by 1\"");
        command.Arguments.Add(_sql);
        return command.WithOptions([.. options.ForConfiguration, _rows, _csv, options.Json]).Does(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (most, isCsv, isJson) = (parsed.GetValue(_rows), parsed.GetValue(_csv), parsed.GetValue(options.Json));
        if (most < 1)
        {
            throw new InvalidInputException(Invariant($"--rows: {most} rows are none; write 1 or more"));
        }

        if (isCsv && isJson)
        {
            throw new InvalidInputException("--csv and --json are two forms of one answer; give one of them");
        }

        var sql = Question(await TextAsync(parsed.GetValue(_sql)!, cancellation));
        var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
        var answer = await ConfiguredDatabase.ReadAsync(
            deployment, context, session => AskAsync(session, sql, most, cancellation), cancellation);
        var text = isCsv ? QueryText.Csv(answer) : isJson ? QueryText.Json(answer) : QueryText.Table(answer);
        await (isCsv ? context.Out.WriteAsync(text.AsMemory(), cancellation) : context.Out.WriteLineAsync(text.TrimEnd()));
        if (answer.HasMore)
        {
            await context.Error.WriteLineAsync(Invariant($"There are more than {most} rows; --rows prints more of them."));
        }

        return ExitCode.Done;
    }

    private async Task<string> TextAsync(string given, CancellationToken cancellation)
    {
        if (given != FromInput)
        {
            return given;
        }

        // Standard input may have no end.
        var buffer = new char[LongestQuestion];
        var length = await context.In.ReadBlockAsync(buffer.AsMemory(), cancellation);
        return length < LongestQuestion ? new string(buffer, 0, length) : throw new InvalidInputException(
            Invariant($"standard input holds more than {LongestQuestion - 1} characters, and no question is as long"));
    }

    // One statement that reads. The session refuses what writes; a second statement could tell it not to.
    private static string Question(string text)
    {
        var tokens = SqlTokens.Of(text).Where(token => token.Kind is not (SqlTokenKind.Blank or SqlTokenKind.Comment)).ToList();
        var end = tokens.FindIndex(token => token.Kind == SqlTokenKind.Other && text[token.Start] == ';');
        if (end >= 0 && tokens.Skip(end).Any(token => text[token.Start] != ';'))
        {
            throw new InvalidInputException("the query holds several statements; give one, without a semicolon inside");
        }

        var question = end < 0 ? text : text[..tokens[end].Start];
        var first = tokens.Find(token => text[token.Start] != '(');
        var word = first.Length == 0 ? "" : text.Substring(first.Start, first.Length);
        return word switch
        {
            "" or ";" => throw new InvalidInputException("the query is empty; write a SELECT"),
            _ when Beginnings.Contains(word.ToLowerInvariant()) => question,
            _ => throw new InvalidInputException(
                $"the query begins with '{word}', and only questions are asked: {string.Join(", ", Beginnings)}"),
        };
    }

    private static async Task<QueryAnswer> AskAsync(ISqlSession session, string sql, int most, CancellationToken cancellation)
    {
        // Ends the query where nobody wants the rest of its rows.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var transaction = await session.BeginSnapshotAsync(cancellation);
        await using var rows = await session.QueryAsync(sql, enough.Token);
        var kept = ImmutableArray.CreateBuilder<object?[]>();
        var hasMore = false;
        await foreach (var row in rows.ReadAsync(cancellation))
        {
            hasMore = kept.Count == most;
            if (hasMore)
            {
                await enough.CancelAsync();
                break;
            }

            kept.Add(row);
        }

        return new(rows.Columns, kept.ToImmutable(), hasMore);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
