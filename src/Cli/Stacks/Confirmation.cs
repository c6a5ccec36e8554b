using QsGen.Cli.Shared;
using QsGen.Engine.Plans;
using QsGen.Engine.Steps;

namespace QsGen.Cli.Stacks;

/// <summary>Asks the person whether what a preview showed shall be done.</summary>
internal sealed class Confirmation(CliContext context)
{
    /// <summary>Whether an operation that was previewed goes on. One that changes nothing needs no question.</summary>
    public async Task<bool> AskAsync(Plan plan, CancellationToken cancellationToken)
    {
        if (!plan.HasChanges)
        {
            return true;
        }

        if (!context.IsInteractive)
        {
            await context.Error.WriteLineAsync(
                $"{(plan.Operation == OperationKind.Destroy ? "destroy" : "up")} needs a person to say yes; pass --yes to go on without.");
            return false;
        }

        if (plan.Operation != OperationKind.Destroy)
        {
            return await AnswerAsync($"Do this to stack '{plan.Stack}'? Type yes to go on: ", cancellationToken) is "yes" or "y";
        }

        // What is deleted does not come back, so a habitual yes is not enough for it.
        var question = $"Delete all {Count(plan)} resources of stack '{plan.Stack}'? Type its name to go on: ";
        return await AnswerAsync(question, cancellationToken) == plan.Stack;
    }

    /// <summary>Whether the person answers a question with yes.</summary>
    public async Task<bool> AgreesAsync(string question, CancellationToken cancellationToken) =>
        await AnswerAsync(question, cancellationToken) is "yes" or "y";

    // As the plan above the question counts them: without the stack itself and its providers.
    private static int Count(Plan plan) =>
        PlanSummary.Counts(plan).Where(count => count.Kind != StepKind.Same).Sum(count => count.Count);

    private async Task<string?> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        await context.Out.WriteAsync(question);

        // A console's reader waits for a line whatever the token says.
        var answer = await Task.Run(context.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
        return answer?.Trim();
    }
}
