using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QsGen.Cli.Configuration;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Cli.Stacks;
using QsGen.Components.Deployment;
using QsGen.Engine;
using QsGen.Engine.Deployments;
using QsGen.Engine.Operations;
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

    private readonly Option<bool> _targetDependents = new("--target-dependents")
    {
        Description = "With --target: also what depends on the targets",
    };

    private readonly Option<string[]> _replace = new("--replace")
    {
        Description = "Replace this resource, by its URN, though nothing asks for it. May be given several times",
        HelpName = "URN",
    };

    private readonly Option<bool> _continueOnError = new("--continue-on-error")
    {
        Description = "After a failure go on with what does not depend on it",
    };

    private readonly Option<bool> _clearPendingCreates = new("--clear-pending-creates")
    {
        Description = "Forget creations that were interrupted, because you know that they left nothing",
    };

    private readonly Option<bool> _skipPreview = new("--skip-preview", "-f")
    {
        Description = "Do it at once: neither show the plan first nor ask",
    };

    private readonly Option<bool> _remove = new("--remove")
    {
        Description = "Then forget the stack too: its state, and with the last stack the passphrase of the secrets",
    };

    private readonly Option<int> _parallel = new("--parallel")
    {
        Description = "How many steps may run at once",
        DefaultValueFactory = _ => 8,
        Validators = { AtLeastOne },
    };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to print the plan: text, markdown for a pull request, json for machines",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "markdown", "json");

    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes")
    {
        Description = "Exit with 1 when anything changes, or in a preview would change",
    };

    private Option[] Scope => [_targets, _targetDependents];

    private Option[] Consent => [options.Yes, _skipPreview];

    private Option[] Report => [_format, _expectNoChanges, options.Json];

    /// <summary>Makes everything as the program wants it.</summary>
    public Command Up() => new Command("up", "Create and update the stack's resources; what is already right is not touched")
        .WithExample("qsgen up --stack dev")
        .WithOptions([.. options.ForConfiguration, _refresh, .. Scope, _replace, _parallel, _continueOnError, .. Report, .. Consent])
        .Does(async (parsed, cancellation) =>
        {
            var (shown, config) = (Show(parsed), options.Configuration(parsed, context));
            var (deployment, program) = Program(config);

            // Without a person there is nobody to ask, and scripts get what they say; --yes alone still shows the plan first.
            var asks = (context.IsInteractive && shown.IsText) || parsed.GetValue(options.Yes);
            var operation = Operation(parsed) with { Confirm = asks ? Confirm(parsed, shown) : null };
            var result = await RunAsync(Engine(config, shown).UpAsync(program, operation, cancellation), cancellation);
            if (result.Declined)
            {
                return await DeclinedAsync("Nothing was changed.");
            }

            var code = await FinishAsync(shown, parsed, result);
            if (shown.IsText && code == ExitCode.Done && deployment.DatabaseUrl is not null)
            {
                await context.Error.WriteLineAsync("'qsgen serve' shows the dashboards.");
            }

            return code;
        });

    /// <summary>Makes everything as the program wants it, without asking, for commands that go on from there.</summary>
    public async Task<int> UpAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var shown = new PlanOutput(context, "text");
        var config = options.Configuration(parsed, context);
        var (_, program) = Program(config);
        var result = await RunAsync(Engine(config, shown).UpAsync(program, new OperationOptions(), cancellation), cancellation);
        return await shown.FinishAsync(result.Plan);
    }

    /// <summary>Shows what an update would do.</summary>
    public Command Preview() => new Command("preview", "Show what 'up' would change, property by property, without changing anything")
        .WithExample("qsgen preview --stack prod --format markdown")
        .WithOptions([.. options.ForConfiguration, _refresh, .. Scope, _replace, _parallel, .. Report])
        .Does(async (parsed, cancellation) =>
        {
            var (shown, config) = (Show(parsed), options.Configuration(parsed, context));
            var (_, program) = Program(config);
            var result = await RunAsync(Engine(config, shown).PreviewAsync(program, Operation(parsed), cancellation), cancellation);
            return await FinishAsync(shown, parsed, result);
        });

    /// <summary>Brings the state in line with reality.</summary>
    public Command Refresh() => new Command("refresh", "Bring the stack's state in line with what is really there")
        .WithExample("qsgen refresh --expect-no-changes")
        .WithOptions([.. options.ForConfiguration, .. Scope, _clearPendingCreates, _parallel, .. Report])
        .Does(async (parsed, cancellation) =>
        {
            var shown = Show(parsed);
            var engine = Engine(options.Configuration(parsed, context), shown);
            var result = await RunAsync(engine.RefreshAsync(Operation(parsed), cancellation), cancellation);
            return await FinishAsync(shown, parsed, result);
        });

    /// <summary>Deletes everything that the stack made.</summary>
    public Command Destroy() => new Command("destroy", "Delete everything that the stack made; base tables with rows of a feed are kept")
        .WithExample("qsgen destroy --yes")
        .WithOptions([.. options.ForConfiguration, .. Scope, _parallel, _continueOnError, _format, options.Json, .. Consent, _remove])
        .Does(async (parsed, cancellation) =>
        {
            var (shown, config) = (Show(parsed), options.Configuration(parsed, context));
            var confirm = Confirm(parsed, shown);
            var operation = Operation(parsed) with
            {
                Confirm = confirm is null ? null : async (plan, token) =>
                {
                    await DestroyLook.RequireAsync(plan, config, context, token);
                    return await confirm(plan, token);
                },
            };
            var result = await RunAsync(Engine(config, shown).DestroyAsync(operation, cancellation), cancellation);
            if (result.Declined)
            {
                return await DeclinedAsync("Nothing was deleted.");
            }

            var code = await shown.FinishAsync(result.Plan);
            if (code == ExitCode.Done && parsed.GetValue(_remove))
            {
                await LocalEngine.RemoveAsync(config, context);
            }

            return code;
        });

    // What is asked after the preview; null to do without preview and question.
    private Func<Plan, CancellationToken, Task<bool>>? Confirm(ParseResult parsed, PlanOutput shown) =>
        (parsed.GetValue(_skipPreview), parsed.GetValue(options.Yes)) switch
        {
            (true, _) => null,
            (_, true) => shown.IsText ? (_, _) => Task.FromResult(true) : null,
            _ => new Confirmation(context).AskAsync,
        };

    private async Task<int> DeclinedAsync(string outcome)
    {
        await context.Error.WriteLineAsync(outcome);
        return ExitCode.InvalidInput;
    }

    private EmbeddedEngine Engine(StackConfig config, PlanOutput shown) => LocalEngine.Create(config, context, shown.Display);

    // Read here and not by the program, so that what is wrong with it is wrong input and no failed operation.
    private (InstitutionDeployment Deployment, EngineProgram Program) Program(StackConfig config)
    {
        var deployment = Deployments.Read(config, context);
        return deployment.StackProblem is { } problem
            ? throw new InvalidInputException(problem.ToString())
            : (deployment, LocalEngine.Program(deployment));
    }

    private static void AtLeastOne(OptionResult given)
    {
        if (given.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var steps) && steps < 1)
        {
            given.AddError($"--parallel: {steps} steps at once do nothing; write 1 or more");
        }
    }

    private OperationOptions Operation(ParseResult parsed) => new()
    {
        Refresh = parsed.GetValue(_refresh),
        ClearPendingCreates = parsed.GetValue(_clearPendingCreates),
        Deployment = new DeploymentOptions
        {
            Targets = Patterns(parsed, _targets),
            TargetDependents = parsed.GetValue(_targetDependents),
            Replace = Patterns(parsed, _replace),
            Parallel = parsed.GetValue(_parallel),
            ContinueOnError = parsed.GetValue(_continueOnError),
        },
    };

    private static ImmutableArray<UrnPattern> Patterns(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).Select(text => new UrnPattern(text))];

    private PlanOutput Show(ParseResult parsed) => new(context, parsed.GetValue(options.Json) ? "json" : parsed.GetValue(_format)!);

    private async Task<int> FinishAsync(PlanOutput shown, ParseResult parsed, OperationResult result)
    {
        var code = await shown.FinishAsync(result.Plan);
        return code == ExitCode.Done && parsed.GetValue(_expectNoChanges) && result.Plan.HasChanges ? ExitCode.CheckFailed : code;
    }

    // Stopped from outside, an operation ends its steps and says how far it came.
    private async Task<OperationResult> RunAsync(Task<OperationResult> operation, CancellationToken stop)
    {
        var result = await operation;
        if (stop.IsCancellationRequested)
        {
            await context.Error.WriteLineAsync(Failure.Stopped);
        }

        return result;
    }
}
