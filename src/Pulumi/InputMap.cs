using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map for a resource's property, whose values may be outputs, or which may be one output as a whole.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class InputMap<T> : Input<ImmutableDictionary<string, T>>, IEnumerable
{
    private Output<ImmutableDictionary<string, Input<T>>> _entries;

    /// <summary>An empty map, for a collection initialiser.</summary>
    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<T>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<T>>> entries) => _entries = entries;

    internal override Output<ImmutableDictionary<string, T>> AsOutput => _entries.Apply(entries =>
    {
        var keys = entries.Keys.ToImmutableArray();
        return Output.All(keys.Select(key => entries[key])).Apply(values =>
            keys.Zip(values).ToImmutableDictionary(entry => entry.First, entry => entry.Second));
    });

    private protected override object Serialized => _entries;

    /// <summary>Sets the value of a key.</summary>
    public Input<T> this[string key]
    {
        set => _entries = _entries.Apply(entries => entries.SetItem(key, value));
    }

    /// <summary>A map of the entries of a dictionary.</summary>
    public static implicit operator InputMap<T>(Dictionary<string, T> values) =>
        Of(values.Select(entry => KeyValuePair.Create(entry.Key, (Input<T>)entry.Value)));

    /// <summary>A map of the entries of a dictionary.</summary>
    public static implicit operator InputMap<T>(ImmutableDictionary<string, T> values) =>
        Of(values.Select(entry => KeyValuePair.Create(entry.Key, (Input<T>)entry.Value)));

    /// <summary>A map that is an output as a whole.</summary>
    public static implicit operator InputMap<T>(Output<Dictionary<string, T>> values) => Later(values);

    /// <summary>A map that is an output as a whole.</summary>
    public static implicit operator InputMap<T>(Output<IDictionary<string, T>> values) => Later(values);

    /// <summary>A map that is an output as a whole.</summary>
    public static implicit operator InputMap<T>(Output<ImmutableDictionary<string, T>> values) => Later(values);

    /// <summary>A map with the entries of both; where both have a key, the second wins.</summary>
    public static InputMap<T> Merge(InputMap<T> first, InputMap<T> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new(Join(first._entries, second._entries));
    }

    /// <summary>Adds an entry. A second value for a key replaces the first.</summary>
    public void Add(string key, Input<T> value) => this[key] = value;

    /// <summary>Adds the entries of another map.</summary>
    public void Add(InputMap<T> values) => AddRange(values);

    /// <summary>Adds the entries of another map.</summary>
    public void AddRange(InputMap<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _entries = Join(_entries, values._entries);
    }

    /// <summary>Not possible: the entries may not be there yet. Use <c>Apply</c>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("A [InputMap<T>] cannot be enumerated synchronously; use Apply on it.");

    private static InputMap<T> Of(IEnumerable<KeyValuePair<string, Input<T>>> entries) =>
        new(Output.Create(ImmutableDictionary.CreateRange(entries)));

    private static InputMap<T> Later<TMap>(Output<TMap> values)
        where TMap : IEnumerable<KeyValuePair<string, T>> => new(values.Apply(all =>
            all.ToImmutableDictionary(entry => entry.Key, entry => (Input<T>)entry.Value)));

    private static Output<ImmutableDictionary<string, Input<T>>> Join(
        Output<ImmutableDictionary<string, Input<T>>> first,
        Output<ImmutableDictionary<string, Input<T>>> second) =>
        Output.Tuple(first, second).Apply(pair => pair.Item1.SetItems(pair.Item2));
}
