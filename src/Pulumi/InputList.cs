using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list for a resource's property, whose items may be outputs, or which may be one output as a whole.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable
{
    private Output<ImmutableArray<Input<T>>> _items;

    /// <summary>An empty list, for a collection initialiser.</summary>
    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> items) => _items = items;

    internal override Output<ImmutableArray<T>> AsOutput => _items.Apply(all => Output.All<T>(all));

    private protected override object Serialized => _items;

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of the items of an array.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of the items of an array.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of the items of an array.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>A list of the items of a list.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of the items of a list.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of the items of a list.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>A list of the items of an array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of the items of an array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Of(values.Select(value => (Input<T>)value));

    /// <summary>A list of the items of an array.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values);

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => Later(values);

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => Later(values);

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => Later(values);

    /// <summary>A list that is an output as a whole.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => Later(values);

    /// <summary>Adds items.</summary>
    public void Add(params Input<T>[] inputs) => Append(Output.Create(inputs.ToImmutableArray()));

    /// <summary>Adds the items of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds the items of another list.</summary>
    public void AddRange(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Append(inputs._items);
    }

    /// <summary>A new list: the items of this one, then those of the other.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Join(_items, other._items));
    }

    /// <summary>Not possible: the items may not be there yet. Use <c>Apply</c>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("A [InputList<T>] cannot be enumerated synchronously; use Apply on it.");

    internal InputList<T> Copy() => new(_items);

    private static InputList<T> Of(IEnumerable<Input<T>> items) => new(Output.Create(items.ToImmutableArray()));

    private static InputList<T> Later<TItems>(Output<TItems> items)
        where TItems : IEnumerable<T> => new(items.Apply(all => all.Select(item => (Input<T>)item).ToImmutableArray()));

    private static Output<ImmutableArray<Input<T>>> Join(Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second) =>
        Output.Tuple(first, second).Apply(pair => pair.Item1.AddRange(pair.Item2));

    private void Append(Output<ImmutableArray<Input<T>>> more) => _items = Join(_items, more);
}
