using System.CommandLine;
using QsGen.Cli.Stacks;
using QsGen.Engine;
using QsGen.Engine.Deployments;
using QsGen.Engine.Plans;
using QsGen.Engine.Urns;

namespace QsGen.Cli.Commands;

/// <summary>The stack on the embedded engine: <c>up</c>, <c>preview</c>, <c>refresh</c>, <c>destroy</c>.</summary>
internal sealed class StackCommands(CliContext context, CommonOptions options)
{
    private readonly Option<bool> _refresh = new("--refresh") { Description = "First bring the state in line with what is really there" };

    private readonly Option<string[]> _targets = new("--target", "-t")
    {
        Description = "Only this resource, by its URN; * and ** are wildcards. May be given several times",
        HelpName = "URN",
    };

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "How many steps may run at once",
        DefaultValueFactory = _ => 8,
    };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to print the plan: text, markdown for a pull request, json for machines",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "markdown", "json");

    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes") { Description = "Exit with 1 when anything would change" };

    /// <summary>Makes everything as the program wants it.</summary>
    public Command Up() => new Command("up", "Create and update the stack's resources; what is already right is not touched")
        .WithExample("qsgen up --stack dev")
        .WithOptions([.. options.ForConfiguration, _refresh, _targets, _parallel, options.Json])
        .Does(context, async (parsed, cancellation) =>
        {
            var shown = Show(parsed, options.Json);
            var result = await Guarded(() => Engine(parsed, shown).UpAsync(LocalEngine.Program, Operation(parsed), cancellation));
            return await shown.FinishAsync(result.Plan);
        });

    /// <summary>Shows what an update would do.</summary>
    public Command Preview() => new Command("preview", "Show what 'up' would change, property by property, without changing anything")
        .WithExample("qsgen preview --stack prod --format markdown")
        .WithOptions([.. options.ForConfiguration, _refresh, _targets, _parallel, _format, _expectNoChanges, options.Json])
        .Does(context, async (parsed, cancellation) =>
        {
            var shown = Show(parsed, options.Json, parsed.GetValue(_format));
            var result = await Guarded(() => Engine(parsed, shown).PreviewAsync(LocalEngine.Program, Operation(parsed), cancellation));
            var code = await shown.FinishAsync(result.Plan);

            return code == ExitCode.Done && parsed.GetValue(_expectNoChanges) && result.Plan.HasChanges ? ExitCode.CheckFailed : code;
        });

    /// <summary>Brings the state in line with reality.</summary>
    public Command Refresh() => new Command("refresh", "Bring the stack's state in line with what is really there")
        .WithExample("qsgen refresh")
        .WithOptions([.. options.ForConfiguration, _targets, _parallel, options.Json])
        .Does(context, async (parsed, cancellation) =>
        {
            var shown = Show(parsed, options.Json);
            var result = await Guarded(() => Engine(parsed, shown).RefreshAsync(Operation(parsed), cancellation));
            return await shown.FinishAsync(result.Plan);
        });

    /// <summary>Deletes everything that the stack made.</summary>
    public Command Destroy() => new Command("destroy", "Delete everything that the stack made; base tables with rows of a feed are kept")
        .WithExample("qsgen destroy --yes")
        .WithOptions([.. options.ForConfiguration, _targets, _parallel, options.Yes, options.Json])
        .Does(context, async (parsed, cancellation) =>
        {
            var shown = Show(parsed, options.Json);
            var operation = Operation(parsed) with { Confirm = parsed.GetValue(options.Yes) ? null : ConfirmDestroyAsync };
            var result = await Guarded(() => Engine(parsed, shown).DestroyAsync(operation, cancellation));
            if (result.Declined)
            {
                await context.Error.WriteLineAsync("Nothing was deleted.");
                return ExitCode.InvalidInput;
            }

            return await shown.FinishAsync(result.Plan);
        });

    private async Task<bool> ConfirmDestroyAsync(Plan plan, CancellationToken cancellationToken)
    {
        if (!plan.HasChanges)
        {
            return true;
        }

        if (!context.IsInteractive)
        {
            await context.Error.WriteLineAsync("destroy needs a person to say yes; pass --yes to go on without.");
            return false;
        }

        await context.Out.WriteAsync($"Delete all {plan.Changes.Count(Plan.IsChange)} resources of stack '{plan.Stack}'? Type its name to go on: ");
        return (await context.In.ReadLineAsync(cancellationToken))?.Trim() == plan.Stack;
    }

    private EmbeddedEngine Engine(ParseResult parsed, PlanOutput shown)
    {
        var config = options.Configuration(parsed, context);
        Deployments.Read(config, context);
        return LocalEngine.Create(config, context, shown.Display);
    }

    private OperationOptions Operation(ParseResult parsed) => new()
    {
        Refresh = parsed.GetValue(_refresh),
        Deployment = new DeploymentOptions
        {
            Targets = [.. (parsed.GetValue(_targets) ?? []).Select(text => new UrnPattern(text))],
            Parallel = parsed.GetValue(_parallel),
        },
    };

    private PlanOutput Show(ParseResult parsed, Option<bool> json, string? format = "text") =>
        new(context, parsed.GetValue(json) ? "json" : format!);

    private static async Task<OperationResult> Guarded(Func<Task<OperationResult>> operation)
    {
        try
        {
            return await operation();
        }
        catch (EngineException failure)
        {
            throw new OperationFailedException(failure.Message, failure);
        }
    }
}
