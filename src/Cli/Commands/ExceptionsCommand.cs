using System.CommandLine;
using System.Globalization;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Database.Datasets;
using QsGen.Database.Schema;
using QsGen.Database.SignOff;
using QsGen.Institution;
using QsGen.Institution.Rules;

namespace QsGen.Cli.Commands;

/// <summary><c>exceptions</c>: who looks into what is wrong today, what they found, and what is signed off.</summary>
internal sealed class ExceptionsCommand(CliContext context, CommonOptions options)
{
    private readonly Option<string?> _check = new("--check") { Description = "Only this check, such as drift", HelpName = "NAME" };

    private readonly Option<string?> _account = new("--account") { Description = "Only this account", HelpName = "ID" };

    private readonly Option<string?> _day = new("--day") { Description = "Only this business day, as YYYY-MM-DD", HelpName = "DAY" };

    private readonly Option<string?> _transfer = new("--transfer") { Description = "Only this transfer", HelpName = "ID" };

    private readonly Option<bool> _all = new("--all") { Description = "All open exceptions" };

    private readonly Option<string> _by = new("--by") { Description = "Who writes this", HelpName = "NAME", Required = true };

    /// <summary>The command with its subcommands.</summary>
    public Command Create() =>
        new Command("exceptions", "What is wrong today: who looks into it, what they say, and what is signed off")
            .WithCommands(List(), Assign(), Comment(), Clear());

    private Command List()
    {
        var known = new Option<bool>("--known")
        {
            Description = "List those that 'data refresh --known-at' computed: what was open as far as anybody knew at that instant",
        };

        return new Command("list", "List what Today's Exceptions shows, with the latest note about each")
            .WithExample("qsgen exceptions list --check drift")
            .WithOptions([.. options.ForConfiguration, _check, _account, _day, _transfer, known, options.Json])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var filter = Filter(parsed);
                var found = await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    async session =>
                    {
                        await RequireSchemaAsync(session, deployment.Institution, cancellation);
                        return await new ExceptionBook(session, deployment.Institution, parsed.GetValue(known))
                            .ListAsync(filter, cancellation);
                    },
                    cancellation);
                if (parsed.GetValue(options.Json))
                {
                    await context.Out.WriteLineAsync(ExceptionText.Json(found));
                }
                else
                {
                    await context.Out.WriteLineAsync(
                        found.IsEmpty ? "No open exceptions." : ExceptionText.Lines(found, deployment.Institution.Currency));
                }

                return ExitCode.Done;
            });
    }

    private Command Assign()
    {
        var to = new Option<string>("--to") { Description = "Who looks into them", HelpName = "NAME", Required = true };
        var text = Text(isRequired: false);
        return Note(
            new Command("assign", "Say who looks into exceptions; with --execute note it")
                .WithExample("qsgen exceptions assign --check drift --to Maria --by Paul --execute"),
            [to, text],
            parsed => new("", default, "Assigned", parsed.GetValue(to), parsed.GetValue(text)));
    }

    private Command Comment()
    {
        var text = Text(isRequired: true);
        return Note(
            new Command("comment", "Say something about exceptions; with --execute note it")
                .WithExample("qsgen exceptions comment --check overdraft --text 'Fee reversal on its way' --by Maria --execute"),
            [text],
            parsed => new("", default, Text: parsed.GetValue(text)));
    }

    private Command Clear()
    {
        var text = Text(isRequired: true);
        return Note(
            new Command("clear", "Sign exceptions off with the reason; with --execute note it. They stay listed as cleared")
                .WithExample("qsgen exceptions clear --check drift --text 'See entry 88' --by Maria --execute"),
            [text],
            parsed => new("", default, "Cleared", Text: parsed.GetValue(text)));
    }

    private Command Note(Command command, Option[] own, Func<ParseResult, ExceptionNote> read) => command
        .WithOptions([.. options.ForConfiguration, _check, _account, _day, _transfer, _all, .. own, _by, options.Execute])
        .Does(async (parsed, cancellation) =>
        {
            var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
            var filter = Filter(parsed);
            if (filter.IsAll && !parsed.GetValue(_all))
            {
                throw new InvalidInputException("say which exceptions: --check, --account, --day, --transfer, or --all");
            }

            var now = ConfiguredDatabase.ClockOf(context).GetCurrentInstant().InZone(deployment.TimeZone).LocalDateTime;
            var note = read(parsed) with { By = parsed.GetValue(_by)!, At = now };
            return await ConfiguredDatabase.OnExistingAsync(
                deployment,
                context,
                async session =>
                {
                    await RequireSchemaAsync(session, deployment.Institution, cancellation);
                    var book = new ExceptionBook(session, deployment.Institution);
                    if (!parsed.GetValue(options.Execute))
                    {
                        var found = await book.ListAsync(filter, cancellation);
                        await context.Out.WriteLineAsync(found.IsEmpty
                            ? "No open exceptions."
                            : $"{ExceptionText.Lines(found, deployment.Institution.Currency)}\nNothing was noted; add --execute to do it.");
                        return ExitCode.Done;
                    }

                    var written = await book.WriteAsync(filter, note, cancellation);
                    await context.Out.WriteLineAsync(
                        string.Create(CultureInfo.InvariantCulture, $"Noted about {written} open exceptions."));
                    return written > 0 ? ExitCode.Done : ExitCode.CheckFailed;
                },
                cancellation);
        });

    private ExceptionFilter Filter(ParseResult parsed)
    {
        var day = parsed.GetValue(_day) is { } text
            ? DayText.Read(text, out var problem) ?? throw new InvalidInputException($"--day: {problem}")
            : (NodaTime.LocalDate?)null;
        var check = parsed.GetValue(_check) is { } named ? CheckOf(named) : null;
        return new(check, parsed.GetValue(_account), day, parsed.GetValue(_transfer));
    }

    // As tables spell it, or as the sheets do. One that nobody has would have no exceptions, which is not the answer.
    private static string CheckOf(string named)
    {
        var name = named.Trim();
        var (known, words) = (ExceptionChecks.Names, CheckNames.All);
        var spelled = name.Replace(' ', '_');
        return known.FirstOrDefault(check => Is(check, spelled) || Is(words[check], name)) ?? throw new InvalidInputException(
            $"--check: there is no check '{named}'; "
            + Suggestion.Among(name, [.. name.Contains(' ', StringComparison.Ordinal) ? words.Values : known]));

        static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<long> RequireSchemaAsync(
        QsGen.Database.Sessions.ISqlSession session, InstitutionModel institution, CancellationToken cancellation) =>
        new SchemaVersions(session, DatabaseSchema.Of(institution, session.Dialect)).CurrentAsync(institution, cancellation);

    private static Option<string?> Text(bool isRequired) =>
        new("--text") { Description = "What there is to say", HelpName = "TEXT", Required = isRequired };
}
