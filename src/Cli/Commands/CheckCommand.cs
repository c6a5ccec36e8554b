using System.Collections.Immutable;
using System.CommandLine;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Components.Policies;
using QsGen.Database.Refresh;
using QsGen.Database.Schema;
using QsGen.Database.Sessions;
using QsGen.Database.Tables;
using QsGen.Institution;

namespace QsGen.Cli.Commands;

/// <summary><c>check</c>: holds a stack to what the organisation demands of it.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CliContext context, CommonOptions options)
    {
        var settings = new Option<bool>("--settings-only") { Description = "Judge the settings and leave the database alone" };
        var forms = new FindingForms(options.Json);

        return new Command("check", "Hold the stack to the organisation's policies; exit code 1 when one is broken and not waived")
            .WithExample("qsgen check --stack prod --sarif > policies.sarif")
            .WithOptions([.. options.ForConfiguration, settings, options.Json, forms.Sarif])
            .Does(async (parsed, cancellation) =>
            {
                forms.RequireOne(parsed);
                var config = options.Configuration(parsed, context);
                var deployment = Deployments.Read(config, context);
                var condition = parsed.GetValue(settings) ? null : await LookAsync(deployment, context, cancellation);
                var breaches = PolicyCatalogue.Check(new(deployment, condition));
                var open = breaches.Where(breach => breach.Waiver is null).Select(breach => Found(breach, config)).ToValueList();
                var text = forms.Write(
                    parsed, open, [.. PolicyCatalogue.All.Select(policy => policy.Rule)], () => Text(open, breaches));
                await context.Out.WriteLineAsync(text.TrimEnd());

                return open.Count == 0 ? ExitCode.Done : ExitCode.CheckFailed;
            });
    }

    private static string Text(ValueList<Finding> open, ImmutableArray<PolicyBreach> breaches)
    {
        var waived = breaches.Where(breach => breach.Waiver is not null)
            .Select(breach => $"waived: {breach.Policy.Id}: {breach.Message}. Reason: {breach.Waiver}");
        return string.Join(Environment.NewLine, open.Select(finding => finding.ToString())
            .Concat(waived)
            .DefaultIfEmpty("The stack keeps every policy."));
    }

    // A stack that is not there yet, or whose database is down, is judged by its settings; nobody is left to think that more was seen.
    private static async Task<DatabaseCondition?> LookAsync(
        InstitutionDeployment deployment, CliContext context, CancellationToken cancellationToken)
    {
        try
        {
            return ConfiguredDatabase.Exists(deployment)
                ? await ConfiguredDatabase.ReadAsync(
                    deployment, context, session => ConditionAsync(session, deployment, context, cancellationToken), cancellationToken)
                : null;
        }
        catch (OperationFailedException failure)
        {
            var unseen = PolicyCatalogue.All.Where(policy => policy.NeedsDatabase).Select(policy => policy.Rule.Id);
            await context.Error.WriteLineAsync($"warning: {failure.Message}");
            await context.Error.WriteLineAsync(
                $"warning: the database could not be looked at, so nobody judged {string.Join(", ", unseen)}");
            return null;
        }
    }

    private static async Task<DatabaseCondition> ConditionAsync(
        ISqlSession session, InstitutionDeployment deployment, CliContext context, CancellationToken cancellationToken)
    {
        var schema = DatabaseSchema.Of(deployment.Institution, session.Dialect);
        var content = await new SchemaCleaner(session, deployment.Institution).LookAsync(cancellationToken);
        var log = schema.NameOf(RecordTables.RefreshLog);
        var ended = (await session.ExistingTablesAsync([log], cancellationToken)).IsEmpty
            ? null
            : await new RefreshLog(session, schema).EndedAsync(cancellationToken);
        var now = ConfiguredDatabase.ClockOf(context).GetCurrentInstant();
        return new(content.OwnRows, now - ended?.InZoneLeniently(deployment.TimeZone).ToInstant())
        {
            Removed = deployment.Policies.Retention is null ? [] : await RemovedRows.ReadAsync(session, schema, cancellationToken),
        };
    }

    private static Finding Found(PolicyBreach breach, StackConfig config)
    {
        var place = config.Values.GetValueOrDefault(breach.Setting)?.Place;
        return new()
        {
            File = place?.File ?? Path.GetFileName(config.Project.StackFilePath(config.Stack)),
            Line = (int)(place?.Line ?? 0),
            Column = (int)(place?.Column ?? 0),
            RuleId = breach.Policy.Id,
            Severity = breach.Policy.Severity,
            Path = breach.Setting,
            Message = breach.Message,
            Remedy = breach.Policy.Remedy,
        };
    }
}
