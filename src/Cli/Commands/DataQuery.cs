using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using QsGen.Cli.Files;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Database.Sessions;

namespace QsGen.Cli.Commands;

/// <summary><c>data query</c>: asks the configured database one question and changes nothing.</summary>
internal sealed class DataQuery(CliContext context, CommonOptions options)
{
    private const int UsualRows = 1000;
    private const int UsualSeconds = 300;
    private const int MostSeconds = 86_400;
    private const int LongestQuestion = 1_000_000;
    private const int MostCharacters = 64_000_000;
    private const int ShortValue = 16;
    private const string FromInput = "-";

    // What a question begins with, on one engine or another: those that have as many rows as the data has, and those that have few.
    private static readonly ImmutableArray<string> Questions = ["select", "with", "values", "table", "from"];
    private static readonly ImmutableArray<string> Reports = ["show", "describe", "summarize", "explain"];

    private readonly Argument<string> _sql = new("sql")
    {
        Description = "One SELECT in the database's own SQL; - reads it from standard input",
    };

    private readonly Option<int> _rows = new("--rows")
    {
        Description = "How many rows to print at most",
        DefaultValueFactory = _ => UsualRows,
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How many seconds the database may take",
        DefaultValueFactory = _ => UsualSeconds,
    };

    private readonly Option<bool> _csv = new("--csv") { Description = "Print comma-separated values" };

    /// <summary>The command.</summary>
    public Command Create()
    {
        var command = new Command("query", "Ask the database a question: its rows as a table, as CSV or as JSON. Nothing is changed")
            .WithExample("qsgen data query \"select check_type, count(*) as found from sasquatch_pr_todays_exceptions group by 1\"");
        command.Arguments.Add(_sql);
        return command.WithOptions([.. options.ForConfiguration, _rows, _timeout, _csv, options.Json]).Does(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (most, isCsv, isJson) = (parsed.GetValue(_rows), parsed.GetValue(_csv), parsed.GetValue(options.Json));
        if (most < 1)
        {
            throw new InvalidInputException(Invariant($"--rows: {most} rows are none; write 1 or more"));
        }

        var seconds = parsed.GetValue(_timeout);
        if (seconds is < 1 or > MostSeconds)
        {
            throw new InvalidInputException(Invariant($"--timeout: {seconds} seconds can't be; write 1 to {MostSeconds}"));
        }

        if (isCsv && isJson)
        {
            throw new InvalidInputException("--csv and --json are two forms of one answer; give one of them");
        }

        var (text, isReport) = Question(await TextAsync(parsed.GetValue(_sql)!, cancellation));
        var query = new SqlStatement(text) { Timeout = TimeSpan.FromSeconds(seconds) };
        var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
        var answer = await ConfiguredDatabase.ReadAsync(
            deployment, context, session => AskAsync(session, query, isReport, most, cancellation), cancellation);
        var shown = isCsv ? QueryText.Csv(answer) : isJson ? QueryText.Json(answer) : QueryText.Table(answer);
        await (isCsv ? context.Out.WriteAsync(shown.AsMemory(), cancellation) : context.Out.WriteLineAsync(shown.TrimEnd()));
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

        try
        {
            return await StandardInput.ReadToEndAsync(context.In, cancellation, LongestQuestion);
        }
        catch (IOException failure)
        {
            throw new InvalidInputException($"standard input can't be asked: {failure.Message}");
        }
    }

    // One statement that reads. The session refuses what writes; a second statement could tell it not to.
    private static (string Text, bool IsReport) Question(string text)
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
            _ when Questions.Contains(word.ToLowerInvariant()) => (question, false),
            _ when Reports.Contains(word.ToLowerInvariant()) => (question, true),
            _ => throw new InvalidInputException(
                $"the query begins with '{word}', and only questions are asked: {string.Join(", ", Questions.Concat(Reports))}"),
        };
    }

    private static async Task<QueryAnswer> AskAsync(
        ISqlSession session, SqlStatement query, bool isReport, int most, CancellationToken cancellation)
    {
        await using var transaction = await session.BeginSnapshotAsync(cancellation);
        await using var rows = isReport
            ? await session.QueryAsync(query, cancellation)
            : await session.QueryFirstAsync(query, most + 1L, cancellation);
        var kept = ImmutableArray.CreateBuilder<object?[]>();
        var characters = 0L;
        await foreach (var row in rows.ReadAsync(cancellation))
        {
            if (kept.Count == most)
            {
                return new(rows.Columns, kept.ToImmutable(), HasMore: true);
            }

            characters += row.Sum(value => value is string text ? text.Length : ShortValue);
            if (characters > MostCharacters)
            {
                throw new InvalidInputException(Invariant(
                    $"{kept.Count + 1} rows hold over {MostCharacters / 1_000_000} million characters; lower --rows, or ask for less"));
            }

            kept.Add(row);
        }

        return new(rows.Columns, kept.ToImmutable(), HasMore: false);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
