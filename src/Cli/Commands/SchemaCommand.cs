using System.CommandLine;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Database.Schema;
using QsGen.Database.Tables;
using QsGen.Institution.Reporting;

namespace QsGen.Cli.Commands;

/// <summary><c>schema</c>: the institution's tables.</summary>
internal sealed class SchemaCommand(CliContext context, CommonOptions options)
{
    /// <summary>The command with its subcommands.</summary>
    public Command Create() =>
        new Command("schema", "The institution's tables").WithCommands(Apply(), Clean(), Test());

    private Command Apply()
    {
        var output = ScriptOutput.Option();

        return new Command("apply",
            "Print the DDL; with --execute create what is missing and migrate what changed. Base tables are never dropped")
            .WithExample("qsgen schema apply --stack prod --execute")
            .WithOptions([.. options.ForConfiguration, output, options.Execute])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                if (!parsed.GetValue(options.Execute))
                {
                    await ScriptOutput.WriteAsync(context, parsed.GetValue(output), Script(deployment, (ddl, table) => ddl.Create(table)),
                        cancellation);
                    return ExitCode.Done;
                }

                var plan = await ConfiguredDatabase.OnNewAsync(
                    deployment,
                    context,
                    session => new SchemaApplier(session, deployment.Institution, ConfiguredDatabase.ClockOf(context))
                        .ApplyAsync(cancellation),
                    cancellation);
                return await ReportAsync(plan);
            });
    }

    private Command Clean()
    {
        var output = ScriptOutput.Option();
        var force = new Option<string?>("--force")
        {
            Description = "The institution's prefix, spelled out: also removes rows that demo data did not write",
            HelpName = "PREFIX",
        };

        return new Command("clean", "Print the statements that drop every table of the institution; with --execute run them")
            .WithExample("qsgen schema clean --execute")
            .WithOptions([.. options.ForConfiguration, output, options.Execute, force])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                if (!parsed.GetValue(options.Execute))
                {
                    var script = Script(deployment, (ddl, table) => ddl.Drop(table), reversed: true);
                    await ScriptOutput.WriteAsync(context, parsed.GetValue(output), script, cancellation);
                    return ExitCode.Done;
                }

                var removed = await ConfiguredDatabase.OnExistingAsync(
                    deployment,
                    context,
                    session => new SchemaCleaner(session, deployment.Institution).CleanAsync(parsed.GetValue(force), cancellation),
                    cancellation);
                await context.Out.WriteLineAsync($"Dropped {removed.Count} tables of {deployment.TablePrefix}");
                return ExitCode.Done;
            });
    }

    private Command Test() =>
        new Command("test", "Compare the database with the declared schema; exit code 1 when they differ")
            .WithExample("qsgen schema test --stack prod --json")
            .WithOptions([.. options.ForConfiguration, options.Json])
            .Does(async (parsed, cancellation) =>
            {
                var deployment = Deployments.ReadForDatabase(options.Configuration(parsed, context), context);
                var differences = await ConfiguredDatabase.OnExistingAsync(
                    deployment, context, session => SchemaComparer.CompareAsync(session, deployment.Institution,
                        cancellation), cancellation);
                var text = parsed.GetValue(options.Json)
                    ? JsonText.List(differences).ToJsonString()
                    : context.Hints.In(string.Join(Environment.NewLine, differences.DefaultIfEmpty("The database is as declared.")));
                await context.Out.WriteLineAsync(text);

                return differences.IsEmpty ? ExitCode.Done : ExitCode.CheckFailed;
            });

    private async Task<int> ReportAsync(SchemaPlan plan)
    {
        foreach (var obstacle in plan.Obstacles)
        {
            await context.Error.WriteLineAsync($"error: {obstacle}");
        }

        if (!plan.Obstacles.IsEmpty)
        {
            await context.Error.WriteLineAsync("Nothing was changed.");
            return ExitCode.CheckFailed;
        }

        foreach (var change in plan.Changes)
        {
            await context.Out.WriteLineAsync(change);
        }

        await context.Out.WriteLineAsync(plan switch
        {
            { IsEmpty: true } => "The database is as declared; nothing to do.",
            { FactsChanged: true } => "Applied. The configuration tables hold the institution's facts.",
            _ => "Applied.",
        });
        return ExitCode.Done;
    }

    private static string Script(
        InstitutionDeployment deployment, Func<SchemaDdl, SchemaTable, IEnumerable<string>> statements, bool reversed = false)
    {
        var ddl = new SchemaDdl(DatabaseSchema.Of(deployment.Institution, deployment.Dialect));
        var tables = reversed ? DatabaseSchema.Tables.Reverse() : DatabaseSchema.Tables;
        return string.Join("\n\n", tables.SelectMany(table => statements(ddl, table))
            .Select(statement => $"{statement.TrimEnd().TrimEnd(';')};"));
    }
}
