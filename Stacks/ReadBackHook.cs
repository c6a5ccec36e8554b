using System.Collections.Concurrent;
using Pulumi;
using QsGen.Components.Resources;

namespace QsGen.Stacks;

/// <summary>Fails the step that made or changed an object which QuickSight then refuses, before anything is built on it.</summary>
internal sealed class ReadBackHook
{
    private const string Package = "aws-native:quicksight:";

    private readonly ConcurrentDictionary<(string Type, string Name), InvokeOptions> _options = new();

    // A hook may be called on a flow that knows nothing of the program's deployment.
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();

    private readonly ResourceHook _hook;

    /// <summary>Makes the hook known to the engine. Call it once, while the program runs.</summary>
    public ReadBackHook() => _hook = new("qsgen-read-back", JudgeAsync);

    /// <summary>Binds the hook to a resource, if it is one of QuickSight's.</summary>
    public void Bind(ResourceTransformationArgs args)
    {
        var type = args.Resource.GetResourceType();
        if (!type.StartsWith(Package, StringComparison.Ordinal) || type == $"{Package}DataSet")
        {
            return;
        }

        _options[(type, args.Resource.GetResourceName())] = new() { Parent = args.Resource, Version = args.Options.Version };
        args.Options.Hooks.AfterCreate.Add(_hook);
        args.Options.Hooks.AfterUpdate.Add(_hook);
    }

    private async Task JudgeAsync(ResourceHookArgs args, CancellationToken cancellationToken)
    {
        if (args is not { NewInputs: { } inputs, NewOutputs: { } outputs }
            || inputs.GetValueOrDefault("awsAccountId") is not string account
            || inputs.GetValueOrDefault(ReadBack.IdOf(args.Type)) is not string id
            || !_options.TryGetValue((args.Type, args.Name), out var options))
        {
            return;
        }

        var asked = Task.FromResult<string?>(null);
        ExecutionContext.Run(
            _flow!.CreateCopy(),
            _ => asked = ReadBack.With(args.Type, account, id, options).ComplaintAsync(outputs, cancellationToken),
            null);
        if (await asked is { } complaint)
        {
            throw new RunException(complaint);
        }
    }
}
