using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The arguments of an invoke as a property bag; it takes what <see cref="DictionaryResourceArgs"/> takes.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _properties;

    /// <summary>Takes a property bag.</summary>
    /// <exception cref="InvalidOperationException">A value has a type that is not accepted.</exception>
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        PropertyBag.Check(dictionary);
        _properties = dictionary;
    }

    internal override ImmutableDictionary<string, object?> ToDictionary() => _properties;
}
