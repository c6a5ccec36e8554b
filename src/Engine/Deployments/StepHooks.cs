using System.Collections.Immutable;
using QsGen.Engine.Providers;
using QsGen.Engine.State;
using QsGen.Engine.Steps;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Engine.Deployments;

/// <summary>Calls the program's hooks around the steps of the resources that they are bound to.</summary>
internal sealed class StepHooks(RunningDeployment deployment)
{
    // Pulumi's own bound.
    private const int MostRetries = 100;

    /// <summary>Calls what is bound before a step.</summary>
    /// <exception cref="ProviderException">A hook failed; the step must not be done.</exception>
    public Task BeforeAsync(Step step) => OperationOf(step) is { } operation
        ? RunAsync(step, $"Before{operation}", null)
        : Task.CompletedTask;

    /// <summary>Calls what is bound after a step. Its outcome is saved already.</summary>
    /// <exception cref="ProviderException">A hook failed.</exception>
    public Task AfterAsync(Step step, StepOutcome outcome) => OperationOf(step) is { } operation
        ? RunAsync(step, $"After{operation}", outcome.State)
        : Task.CompletedTask;

    /// <summary>Asks the hooks whether a failed step is tried again; one that says so is enough.</summary>
    /// <param name="step">The step.</param>
    /// <param name="errors">What went wrong in each attempt, the last one first.</param>
    public async Task<bool> RetriesAsync(Step step, IReadOnlyCollection<string> errors)
    {
        if (deployment.Preview || OperationOf(step) is not { } operation || errors.Count > MostRetries)
        {
            return false;
        }

        var (old, next) = SidesOf(step, operation);
        foreach (var name in NamesOf(step, "OnError"))
        {
            if (deployment.Hooks.Find(name) is not { } hook)
            {
                continue;
            }

            var verb = operation.ToLowerInvariant();
            var answer = await deployment.Hooks.InvokeAsync(
                name,
                hook,
                new ErrorHookRequest
                {
                    Urn = step.Urn.Value,
                    Id = old?.Id ?? "",
                    Name = step.Urn.Name,
                    Type = step.Urn.Type,
                    NewInputs = Encoded(next?.Inputs),
                    OldInputs = Encoded(old?.Inputs),
                    OldOutputs = Encoded(old?.Outputs),
                    FailedOperation = verb,
                    Errors = { errors },
                },
                ErrorHookResponse.Parser);
            if (answer.Error.Length > 0)
            {
                deployment.Warn(step.Urn, $"the hook '{name}' failed: {answer.Error}");
            }
            else if (answer.Retry)
            {
                deployment.Warn(
                    step.Urn,
                    FormattableString.Invariant($"retrying {verb} due to on-error hook request ({errors.Count}/{MostRetries})"));
                return true;
            }
        }

        return false;
    }

    private static string? OperationOf(Step step) => step.Kind switch
    {
        StepKind.Create or StepKind.CreateReplacement => "Create",
        StepKind.Update => "Update",
        StepKind.Delete or StepKind.DeleteReplaced when step.Old is { External: false, RetainOnDelete: false } => "Delete",
        _ => null,
    };

    private static ImmutableArray<string> NamesOf(Step step, string moment) =>
        step.Subject.Hooks.TryGetValue(moment, out var names) ? names : [];

    // A creation has no old side even where it replaces something.
    private static (ResourceState? Old, ResourceState? Next) SidesOf(Step step, string operation) => operation switch
    {
        "Create" => (null, step.Next),
        "Delete" => (step.Old, null),
        _ => (step.Old, step.Next),
    };

    private static EncodedProperties? Encoded(PropertyObject? properties) =>
        properties is null ? null : PropertyEncoder.ToStruct(properties);

    private async Task RunAsync(Step step, string moment, ResourceState? outcome)
    {
        var (old, next) = SidesOf(step, moment.EndsWith("Create", StringComparison.Ordinal) ? "Create"
            : moment.EndsWith("Delete", StringComparison.Ordinal) ? "Delete" : "Update");
        foreach (var name in NamesOf(step, moment))
        {
            var hook = deployment.Hooks.Find(name) ?? throw new ProviderException(
                next is null
                    ? "Resource has delete hooks registered, but the program is not running; "
                        + "remove the resource from the program and run 'up' instead"
                    : $"the hook '{name}' is not registered");
            if (deployment.Preview && !hook.OnDryRun)
            {
                continue;
            }

            var answer = await deployment.Hooks.InvokeAsync(
                name,
                hook,
                new ResourceHookRequest
                {
                    Urn = step.Urn.Value,
                    Id = outcome?.Id ?? old?.Id ?? "",
                    Name = step.Urn.Name,
                    Type = step.Urn.Type,
                    NewInputs = Encoded(next?.Inputs),
                    OldInputs = Encoded(old?.Inputs),
                    NewOutputs = Encoded(outcome?.Outputs),
                    OldOutputs = Encoded(old?.Outputs),
                },
                ResourceHookResponse.Parser);
            if (answer.Error.Length == 0)
            {
                continue;
            }

            var complaint = $"the hook '{name}' failed: {answer.Error}";
            if (!hook.IgnoreErrors)
            {
                throw new ProviderException(complaint);
            }

            deployment.Warn(step.Urn, complaint);
        }
    }
}
