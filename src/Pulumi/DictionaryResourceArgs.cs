using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The arguments of a resource as a property bag, for resources without a class of their own.</summary>
/// <remarks>
/// Values may be null, bool, int, double, string, enumerations over int, <see cref="System.Text.Json.JsonElement"/>, resources,
/// <see cref="ImmutableArray{T}"/> and <see cref="ImmutableDictionary{TKey, TValue}"/> of such, and outputs of all these.
/// Other numbers, dates, arrays and lists are refused, for the engine would not see what the program meant.
/// </remarks>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _properties;

    /// <summary>Takes a property bag.</summary>
    /// <exception cref="InvalidOperationException">A value has a type that is not accepted.</exception>
    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        PropertyBag.Check(dictionary);
        _properties = dictionary;
    }

    internal override ImmutableDictionary<string, object?> ToDictionary() => _properties;
}
