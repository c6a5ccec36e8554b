namespace Pulumi;

/// <summary>An output that is given its value later: for components that refer to each other.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Creates an output without a value yet.</summary>
    public DeferredOutput() => Output = new(UnwrapAsync());

    /// <summary>The output; it resolves when <see cref="Resolve"/> was called and the output given there resolves.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output its value.</summary>
    /// <exception cref="InvalidOperationException">It has one already.</exception>
    public void Resolve(Output<T> output)
    {
        if (!_source.TrySetResult(output))
        {
            throw new InvalidOperationException("A deferred output can be resolved only once.");
        }
    }

    private async Task<OutputData<T>> UnwrapAsync() =>
        await (await _source.Task.ConfigureAwait(false)).DataTask.ConfigureAwait(false);
}
