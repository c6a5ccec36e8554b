namespace Pulumi;

/// <summary>A value for a resource's property: a plain one, or an output of another resource.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input()
    {
    }

    private Input(Output<T> output) => _output = output;

    object IInput.Value => Serialized;

    IOutput IInput.Whole => AsOutput;

    internal virtual Output<T> AsOutput => _output ?? throw new InvalidOperationException("This input says itself what it holds.");

    private protected virtual object Serialized => AsOutput;

    /// <summary>An input of a plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An input of an output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The output of an input.</summary>
    public static implicit operator Output<T>(Input<T> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.AsOutput;
    }
}
