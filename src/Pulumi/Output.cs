using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes outputs and combines them.</summary>
public static partial class Output
{
    /// <summary>A known output of a value.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(Data(value, secret: false)));

    /// <summary>A known output of the value of a task.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>A secret output of a value.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Task.FromResult(Data(value, secret: true)));

    /// <summary>A secret output of the value of a task.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => Mark(Output<T>.Create(value), secret: true);

    /// <summary>The same output, secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => Mark(value, secret: true);

    /// <summary>The same output, not secret any more: say so only of what may be shown to everybody.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => Mark(output, secret: false);

    /// <summary>Whether an output is a secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).IsSecret;
    }

    /// <summary>All values as one output: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    /// <summary>All values as one output: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new(AllAsync([.. inputs.Select(input => input.ToOutput())]));
    }

    /// <summary>All values as one output: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <summary>All values as one output: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return new(AllAsync([.. outputs]));
    }

    /// <summary>An interpolated string whose arguments may be inputs and outputs; formatted in the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        var arguments = formattableString.GetArguments().Select(Lift).ToImmutableArray();
        return All((IEnumerable<Output<object?>>)arguments).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    /// <summary>The value as JSON text; outputs inside the value are replaced by what they hold.</summary>
    /// <remarks>Unknown if an output inside is, secret if one inside is.</remarks>
    public static Output<string> JsonSerialize<T>(Output<T> output, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.Apply(value => new Output<string>(OutputJson.SerializeAsync(value, options)));
    }

    /// <summary>The value that JSON text stands for; members of type output become known outputs.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => OutputJson.Deserialize<T>(text, options));
    }

    private static OutputData<T> Data<T>(T value, bool secret) => new([], value, IsKnown: true, secret);

    private static Output<T> Mark<T>(Output<T> output, bool secret)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(MarkAsync(output.DataTask, secret));
    }

    private static async Task<OutputData<T>> MarkAsync<T>(Task<OutputData<T>> task, bool secret) =>
        await task.ConfigureAwait(false) with { IsSecret = secret };

    private static Output<object?> Lift(object? argument) => argument switch
    {
        IOutput output => new(output.GetDataAsync()),
        IInput input => new(input.Whole.GetDataAsync()),
        _ => Create(argument),
    };

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(ImmutableArray<Output<T>> outputs)
    {
        var all = await Task.WhenAll(outputs.Select(output => output.DataTask)).ConfigureAwait(false);
        return Combine([.. all.Select(data => data.With<object?>(null))], all.Select(data => data.Value).ToImmutableArray());
    }

    private static OutputData<T> Combine<T>(ImmutableArray<OutputData<object?>> parts, T value)
    {
        var known = parts.All(part => part.IsKnown);
        return new(
            parts.Aggregate(ImmutableHashSet<Resource>.Empty, (all, part) => all.Union(part.Resources)),
            known ? value : default!,
            known,
            parts.Any(part => part.IsSecret));
    }

    private static async Task<OutputData<object?>> Marks<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).With<object?>(null);
}
