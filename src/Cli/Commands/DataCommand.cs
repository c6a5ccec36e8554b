using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NodaTime;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Database.Feed;
using QsGen.Database.Loading;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Demo.Loading;
using QsGen.Demo.Scenarios.Kinds;
using QsGen.Institution;
using QsGen.Institution.Files;

namespace QsGen.Cli.Commands;

/// <summary><c>data</c>: demo data, refresh, and the feed's contract.</summary>
internal sealed class DataCommand(CliContext context, CommonOptions options)
{
    /// <summary>The command with its subcommands.</summary>
    public Command Create()
    {
        var demo = new DemoDataCommands(context, options);
        var refresh = new DataRefresh(context, options);
        return new Command("data", "Demo data, the derived relations, and the feed's contract")
            .WithCommands(
                demo.Apply(), Load(), refresh.Create(), Clean(refresh), Test(), new DataQuery(context, options).Create(),
                new SeedHashCommand(context, options).Create(), EtlExample());
    }

    private Command Load()
    {
        var openings = new Option<string?>("--openings")
        {
            Description = "Load opening balances instead, from a file with the heading account_id,amount",
            HelpName = "FILE",
        };
        var fromBalances = new Option<bool>("--openings-from-balances")
        {
            Description = "Load opening balances instead: accept the first stored balance of each account without one as its start",
        };
        return new Command("load",
            "Say what the rows in the staging tables would change; with --execute move them to the base tables, all or none")
            .WithExample("qsgen data load --execute")
            .WithOptions([.. options.ForConfiguration, openings, fromBalances, options.Json, options.Execute])
            .Does(async (parsed, cancellation) =>
            {
                if (parsed.GetValue(openings) is { } file)
                {
                    return await LoadOpeningsAsync(parsed, currency => ReadOpenings(file, currency), cancellation);
                }

                if (parsed.GetValue(fromBalances))
                {
                    return await LoadOpeningsAsync(parsed, null, cancellation);
                }

                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var report = await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    session => new StagedLoad(session, deployment.Institution).RunAsync(parsed.GetValue(options.Execute), cancellation),
                    cancellation);
                var text = parsed.GetValue(options.Json)
                    ? StagedLoadText.Json(report)
                    : context.Hints.In(StagedLoadText.Lines(report));
                await context.Out.WriteLineAsync(text.TrimEnd());
                return report.IsClean ? ExitCode.Done : ExitCode.CheckFailed;
            });
    }

    private ImmutableArray<OpeningEntry> ReadOpenings(string file, MoneyUnit currency)
    {
        var path = context.FullPath(file);
        if (!File.Exists(path))
        {
            throw new InvalidInputException($"--openings: there is no file '{file}'");
        }

        try
        {
            var (entries, problems) = OpeningFile.Read(GivenFile.ReadText(path), file, currency);
            return problems.IsEmpty ? entries : throw new InvalidInputException(string.Join('\n', problems));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"--openings: '{file}' can't be read: {failure.Message}");
        }
    }

    private async Task<int> LoadOpeningsAsync(
        ParseResult parsed, Func<MoneyUnit, ImmutableArray<OpeningEntry>>? read, CancellationToken cancellation)
    {
        var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
        var (execute, entries) = (parsed.GetValue(options.Execute), read?.Invoke(deployment.Institution.Currency));
        var report = await ConfiguredDatabase.OnExistingAsync(
            deployment,
            context,
            session =>
            {
                var load = new OpeningLoad(session, deployment.Institution);
                return entries is null
                    ? load.FromBalancesAsync(execute, cancellation)
                    : load.FromEntriesAsync(entries.Value, execute, cancellation);
            },
            cancellation);
        var text = parsed.GetValue(options.Json)
            ? OpeningText.Json(report)
            : context.Hints.In(OpeningText.Lines(report));
        await context.Out.WriteLineAsync(text.TrimEnd());
        return report.IsClean ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private Command Clean(DataRefresh refresh)
    {
        var scenario = new Option<string?>("--scenario") { Description = "Remove only this scenario", HelpName = "NAME" };

        return new Command("clean", "With --execute remove demo data and refresh; rows that demo data did not write stay")
            .WithExample("qsgen data clean --scenario overdraft --execute")
            .WithOptions([.. options.ForConfiguration, scenario, options.Execute])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var named = parsed.GetValue(scenario);
                if (named is not null && !ScenarioCatalogue.Names.Contains(named))
                {
                    throw new InvalidInputException(
                        $"--scenario: there is no scenario '{named}'; there are {string.Join(", ", ScenarioCatalogue.Names)}");
                }

                if (!parsed.GetValue(options.Execute))
                {
                    var what = named is null ? "all demo data" : $"scenario '{named}'";
                    await context.Out.WriteLineAsync($"Would remove {what} of {deployment.TablePrefix}; add --execute to do it.");
                    return ExitCode.Done;
                }

                var clock = ConfiguredDatabase.ClockOf(context);
                var removed = await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    async session =>
                    {
                        var cleaner = new DemoCleaner(session, clock);
                        var rows = named is null
                            ? await cleaner.RemoveAllAsync(deployment.Institution, cancellation)
                            : await cleaner.RemoveAsync(deployment.Institution, named, cancellation);
                        await refresh.RunAsync(session, deployment, cancellation);
                        var schema = DatabaseSchema.Of(deployment.Institution, session.Dialect);
                        return (Rows: rows, Left: await new DemoLoadRegistry(session, schema).ForeignRowsAsync(cancellation));
                    },
                    cancellation);
                await context.Out.WriteLineAsync(Invariant(
                    $"Removed {removed.Rows} rows and refreshed the relations; {removed.Left} rows of the feed stay."));
                return ExitCode.Done;
            });
    }

    private Command Test()
    {
        var rows = new Option<int>("--rows") { Description = "How many rows to show per finding", DefaultValueFactory = _ => 5 };

        return new Command("test", "Hold the rows of the feed to its contract; exit code 1 when a rule is broken")
            .WithExample("qsgen data test --stack prod")
            .WithOptions([.. options.ForConfiguration, rows, options.Json])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var report = await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    session => CheckFeedAsync(session, deployment, Math.Max(1, parsed.GetValue(rows)), cancellation),
                    cancellation);
                var text = parsed.GetValue(options.Json) ? FeedReportText.Json(report) : FeedReportText.Lines(report);
                await context.Out.WriteLineAsync(text.TrimEnd());

                return report.IsClean ? ExitCode.Done : ExitCode.CheckFailed;
            });
    }

    private Command EtlExample()
    {
        var output = ScriptOutput.Option();
        var day = new Option<string?>("--day")
        {
            Description = "The business day of the examples, as YYYY-MM-DD; yesterday when left out, which sheets show at once",
            HelpName = "DAY",
        };

        return new Command(
            "etl-example",
            "Print worked INSERT statements for this institution's feed, each with its reason and its reader; with --execute run them in a "
            + "database without rows")
            .WithExample("qsgen data etl-example -o etl-examples.sql")
            .WithOptions([.. options.ForConfiguration, day, output, options.Execute])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var posted = DayOf(parsed.GetValue(day), deployment);
                if (!parsed.GetValue(options.Execute))
                {
                    var script = EtlExamples.Write(deployment.Institution, deployment.Dialect, posted);
                    await ScriptOutput.WriteAsync(context, parsed.GetValue(output), script, cancellation);
                    return ExitCode.Done;
                }

                var (legs, balances) = await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    session => new ExampleLoad(session, deployment.Institution).RunAsync(posted, cancellation),
                    cancellation);
                await context.Out.WriteLineAsync(context.Hints.In(Invariant(
                    $"Loaded {legs} legs and {balances} balances. Now refresh: qsgen data refresh --execute")));
                return ExitCode.Done;
            });
    }

    private LocalDate DayOf(string? text, InstitutionDeployment deployment) => text is null
        ? ConfiguredDatabase.ClockOf(context).GetCurrentInstant().InZone(deployment.TimeZone).Date.PlusDays(-1)
        : DayText.Read(text, out var problem) ?? throw new InvalidInputException($"--day: {problem}");

    // What was found is for the dashboard too; a user who may only read still gets the answer.
    private async Task<FeedReport> CheckFeedAsync(
        ISqlSession session, InstitutionDeployment deployment, int rows, CancellationToken cancellation)
    {
        var report = await FeedCheck.RunAsync(session, deployment.Institution, rows, cancellation);
        var at = ConfiguredDatabase.ClockOf(context).GetCurrentInstant().InZone(deployment.TimeZone).LocalDateTime;
        try
        {
            if (!await FeedRecord.WriteAsync(session, deployment.Institution, report, at, cancellation))
            {
                await context.Error.WriteLineAsync("The sheet Completeness does not show this yet: run 'schema apply --execute' first.");
            }
        }
        catch (SqlSessionException failure)
        {
            await context.Error.WriteLineAsync($"The sheet Completeness does not show this: {failure.Message.Split('\n')[0].TrimEnd()}");
        }

        return report;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
