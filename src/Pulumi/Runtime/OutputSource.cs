namespace Pulumi.Runtime;

/// <summary>An output of a resource, and the means to resolve it.</summary>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutputSource() => Output = new(_source.Task);

    /// <inheritdoc/>
    public Type ValueType => typeof(T);

    /// <summary>The output.</summary>
    public Output<T> Output { get; }

    /// <inheritdoc/>
    object IOutputSource.Output => Output;

    /// <inheritdoc/>
    public void Resolve(OutputData<object?> data) => _source.TrySetResult(data.With(data.Value is T value ? value : default!));

    /// <inheritdoc/>
    public void Fail(Exception exception) => _source.TrySetException(exception);
}
