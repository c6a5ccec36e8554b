using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Another stack, whose outputs this one uses.</summary>
public class StackReference : CustomResource
{
    private const string StackReferenceType = "pulumi:pulumi:StackReference";

    /// <summary>Reads another stack.</summary>
    /// <param name="name">
    /// The resource's name, and the stack's as <c>organization/project/stack</c> unless <paramref name="args"/> has it.
    /// </param>
    /// <param name="args">The stack's name, when it is not the resource's.</param>
    /// <param name="options">How the engine deals with it.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : this(name, args?.Name ?? name, options)
    {
    }

    private StackReference(string name, Input<string> stack, CustomResourceOptions? options)
        : base(
            StackReferenceType,
            name,
            new StackReferenceArgs { Name = stack },
            CustomResourceOptions.Merge(options, new() { Id = stack }),
            null)
    {
    }

    /// <summary>The stack's name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of those that are secrets.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack, null when it has no such one. Numbers are doubles.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Select(name, (outputs, key, _) => outputs.GetValueOrDefault(key));

    /// <summary>An output of the stack.</summary>
    /// <remarks>The run fails with a <see cref="KeyNotFoundException"/> when the stack has no such one.</remarks>
    public Output<object?> RequireOutput(Input<string> name) =>
        Select(name, (outputs, key, stack) => outputs.GetValueOrDefault(key) ?? throw MissingOutput(key, stack));

    /// <summary>An output of the stack, apart by whether it is a secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>An output of the stack that is no secret, null when it has no such one.</summary>
    /// <exception cref="InvalidOperationException">The output is a secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return Plain(data, await NameAsync(name).ConfigureAwait(false));
    }

    /// <summary>An output of the stack that is no secret.</summary>
    /// <exception cref="InvalidOperationException">The output is a secret.</exception>
    /// <exception cref="KeyNotFoundException">The stack has no such output.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).DataTask.ConfigureAwait(false);
        return Plain(data, await NameAsync(name).ConfigureAwait(false))!;
    }

    private static async Task<string> NameAsync(Input<string> name) => (await name.ToOutput().DataTask.ConfigureAwait(false)).Value;

    private static object? Plain(OutputData<object?> data, string name) => data.IsSecret
        ? throw new InvalidOperationException($"Output '{name}' is a secret: use GetOutput, which keeps it one.")
        : data.Value;

    private static KeyNotFoundException MissingOutput(string name, string stack) =>
        new($"Required output '{name}' does not exist on stack '{stack}'.");

    private Output<object?> Select(Input<string> name, Func<ImmutableDictionary<string, object>, string, string, object?> select)
    {
        return new(SelectAsync());

        async Task<OutputData<object?>> SelectAsync()
        {
            var key = await name.ToOutput().DataTask.ConfigureAwait(false);
            var outputs = await Outputs.DataTask.ConfigureAwait(false);
            var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
            var stack = await Name.DataTask.ConfigureAwait(false);
            var known = key.IsKnown && outputs.IsKnown;
            var secret = key.IsKnown && secrets.IsKnown ? secrets.Value.Contains(key.Value) : outputs.IsSecret;
            return new(
                key.Resources.Union(outputs.Resources),
                known ? select(outputs.Value, key.Value, stack.Value) : null,
                known,
                key.IsSecret || secret);
        }
    }
}
