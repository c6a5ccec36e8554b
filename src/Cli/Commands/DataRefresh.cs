using System.CommandLine;
using NodaTime;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Reports;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Institution;

namespace QsGen.Cli.Commands;

/// <summary><c>data refresh</c>: the derived relations, also as they were known at some moment.</summary>
internal sealed class DataRefresh(CliContext context, CommonOptions options)
{
    /// <summary>The command.</summary>
    public Command Create()
    {
        var full = new Option<bool>("--full") { Description = "Compute everything, not only what changed" };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "The instant that ages run to, such as 2030-01-31T18:00:00Z; default now",
            HelpName = "INSTANT",
        };

        var knownAt = new Option<string?>("--known-at")
        {
            Description = "Leave the live relations alone; compute beside them what was known at this instant, under PREFIX_known_*",
            HelpName = "INSTANT",
        };

        var into = new Option<string?>("--into")
        {
            Description = "With --known-at: write what was known into this new DuckDB file, which serve and every other command can show",
            HelpName = "FILE",
        };

        return new Command("refresh", "Say what a refresh would compute; with --execute compute the derived relations")
            .WithExample("qsgen data refresh --execute")
            .WithOptions([.. options.ForConfiguration, full, asOf, knownAt, into, options.Json, options.Execute])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var known = parsed.GetValue(knownAt);
                if (known is not null && (parsed.GetValue(asOf) is not null || parsed.GetValue(full)))
                {
                    throw new InvalidInputException("--known-at: computes everything as of that instant; leave --as-of and --full out");
                }

                var copy = ReadInto(parsed.GetValue(into), known);
                var instant = ReadInstant(known ?? parsed.GetValue(asOf) ?? deployment.AsOf, known is null ? "--as-of" : "--known-at");
                if (!parsed.GetValue(options.Execute))
                {
                    await context.Out.WriteLineAsync(
                        known is null
                            ? $"Would refresh the relations of {deployment.TablePrefix} as of {instant}; add --execute to do it."
                            : $"Would compute {copy?.Display ?? KnownPrefix(deployment) + "*"} as known at {instant}; "
                                + "add --execute to do it.");
                    return ExitCode.Done;
                }

                var mode = parsed.GetValue(full) ? RefreshMode.Full : RefreshMode.Incremental;
                var outcome = await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    session => copy is not null
                        ? CopyAsync(session, copy, deployment, instant, cancellation)
                        : known is null
                        ? RunAsync(session, deployment, instant, mode, cancellation)
                        : new KnownBooks(
                            session, deployment.Institution, ConfiguredDatabase.ClockOf(context), new RefreshProgressLine(context))
                            .BuildAsync(instant, deployment.TimeZone, cancellation),
                    cancellation);
                if (parsed.GetValue(options.Json))
                {
                    await context.Out.WriteLineAsync(RefreshText.Json(outcome));
                    return ExitCode.Done;
                }

                foreach (var relation in outcome.Relations)
                {
                    await context.Out.WriteLineAsync(RefreshText.Line(relation));
                }

                await context.Out.WriteLineAsync(context.Hints.In(RefreshText.Summary(outcome, deployment.TimeZone)));
                if (copy is not null)
                {
                    await context.Out.WriteLineAsync(
                        $"What was known then is in {copy.Display}; see it with QSGEN_DATABASE_URL={copy.Display} qsgen serve.");
                }
                else if (known is not null)
                {
                    await context.Out.WriteLineAsync(
                        $"What was known then is in {KnownPrefix(deployment)}*; the live relations are as they were.");
                }

                return ExitCode.Done;
            });
    }

    private DuckDbUrl? ReadInto(string? file, string? known)
    {
        if (file is null)
        {
            return null;
        }

        if (known is null)
        {
            throw new InvalidInputException("--into: says where what was known goes; add --known-at with the instant");
        }

        var path = context.FullPath(file.StartsWith("duckdb:", StringComparison.Ordinal) ? file["duckdb:".Length..] : file);
        return !File.Exists(path) ? new DuckDbUrl(path)
            : throw new InvalidInputException($"--into: {file} is there already; name a file that is not");
    }

    private async Task<RefreshOutcome> CopyAsync(
        ISqlSession session, DuckDbUrl into, InstitutionDeployment deployment, Instant instant, CancellationToken cancellation)
    {
        try
        {
            await using var target = await SqlSessions.OpenAsync(into, new SqlSessionOptions(), cancellation);
            return await new KnownCopy(
                session, target, deployment.Institution, ConfiguredDatabase.ClockOf(context), new RefreshProgressLine(context))
                .WriteAsync(instant, deployment.TimeZone, cancellation);
        }
        catch
        {
            // A part of the books is worse than none.
            File.Delete(into.Path);
            throw;
        }
    }

    /// <summary>Refreshes what changed, as of the instant that the configuration says or now.</summary>
    public Task<RefreshOutcome> RunAsync(ISqlSession session, InstitutionDeployment deployment, CancellationToken cancellation) =>
        RunAsync(session, deployment, ReadInstant(deployment.AsOf, "--as-of"), RefreshMode.Incremental, cancellation);

    private Task<RefreshOutcome> RunAsync(
        ISqlSession session, InstitutionDeployment deployment, Instant instant, RefreshMode mode, CancellationToken cancellation) =>
        new RefreshRunner(session, deployment.Institution, ConfiguredDatabase.ClockOf(context), new RefreshProgressLine(context))
            .RunAsync(new RefreshRequest(instant, deployment.TimeZone, mode), cancellation);

    private static string KnownPrefix(InstitutionDeployment deployment) =>
        $"{deployment.TablePrefix}_{DatabaseSchema.KnownEnding}_";

    private Instant ReadInstant(string? text, string option)
    {
        if (text is null)
        {
            return ConfiguredDatabase.ClockOf(context).GetCurrentInstant();
        }

        return InstantText.Read(text, out var problem) ?? throw new InvalidInputException($"{option}: {problem}");
    }
}
