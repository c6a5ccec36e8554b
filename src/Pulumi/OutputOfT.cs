using System.Collections.Immutable;
using Pulumi.Runtime;

namespace Pulumi;

/// <summary>
/// A value that a resource or the program gives once it is there, together with the resources that it came from,
/// whether it is known during a preview and whether it is a secret.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        Deployment.Current?.Tasks.Track(dataTask);
    }

    Type IOutput.ValueType => typeof(T);

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>An output of the value of a task.</summary>
    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(FromTask(value));
    }

    /// <summary>An output of the result of <paramref name="func"/>, which runs when this value is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Bind(value => Known(func(value)));
    }

    /// <summary>An output of what the task gives that <paramref name="func"/> starts when this value is known.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Bind(value => FromTask(func(value)));
    }

    /// <summary>Waits for the task that <paramref name="func"/> starts when this value is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Bind(async value =>
        {
            await func(value).ConfigureAwait(false);
            return new OutputData<ValueTuple>([], default, IsKnown: true, IsSecret: false);
        });
    }

    /// <summary>An output of the input that <paramref name="func"/> gives when this value is known.</summary>
    /// <remarks>The result depends on the resources of both, and is secret if either is.</remarks>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Bind(value => func(value) is { } inner ? inner.ToOutput().DataTask : Known(default(TResult)!));
    }

    /// <summary>An output of the output that <paramref name="func"/> gives when this value is known.</summary>
    /// <remarks>The result depends on the resources of both, and is secret if either is.</remarks>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return Bind(value => func(value)?.DataTask ?? Known(default(TResult)!));
    }

    /// <summary>An explanation: an output has no text of its own. Use <c>Apply</c> or <c>Output.Format</c>.</summary>
    /// <exception cref="InvalidOperationException">The variable <c>PULUMI_ERROR_OUTPUT_STRING</c> is <c>1</c> or <c>true</c>.</exception>
    public override string ToString() => OutputText.Explain();

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.With<object?>(data.Value);
    }

    private static Task<OutputData<TResult>> Known<TResult>(TResult value) =>
        Task.FromResult(new OutputData<TResult>([], value, IsKnown: true, IsSecret: false));

    private static async Task<OutputData<TResult>> FromTask<TResult>(Task<TResult> task) =>
        new(ImmutableHashSet<Resource>.Empty, await task.ConfigureAwait(false), IsKnown: true, IsSecret: false);

    private Output<TResult> Bind<TResult>(Func<T, Task<OutputData<TResult>>> func) => new(BindAsync(func));

    private async Task<OutputData<TResult>> BindAsync<TResult>(Func<T, Task<OutputData<TResult>>> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With(default(TResult)!);
        }

        var inner = await func(data.Value).ConfigureAwait(false);
        return inner with { Resources = data.Resources.Union(inner.Resources), IsSecret = data.IsSecret || inner.IsSecret };
    }
}
