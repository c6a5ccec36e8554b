using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace QsGen.QuickSight.Schema;

/// <summary>The named types of one resource kind, compiled on first use: a document touches a tenth of them.</summary>
/// <param name="sources">The facts, searched in this order.</param>
/// <param name="unions">Which types are unions, and over which members; empty members mean all of them.</param>
internal sealed class TypeTable(ImmutableArray<JsonElement> sources, IReadOnlyDictionary<string, ImmutableArray<string>> unions)
{
    private readonly ConcurrentDictionary<string, ValueRule> _compiled = new(StringComparer.Ordinal);

    /// <summary>The rule of a type.</summary>
    /// <exception cref="KeyNotFoundException">The facts have no such type: they are damaged.</exception>
    public ValueRule this[string name] => _compiled.GetOrAdd(name, Compile);

    /// <summary>Turns the properties of an object type into a rule. A name that ends in <c>!</c> is required.</summary>
    public ObjectRule Object(JsonElement properties, ImmutableArray<string>? alternatives)
    {
        ImmutableArray<PropertyRule> rules = [.. properties.EnumerateObject().Select(Property)];

        return new(rules, alternatives switch
        {
            null => [],
            { IsEmpty: true } => [.. rules.Select(rule => rule.Name)],
            { } some => some,
        });
    }

    private PropertyRule Property(JsonProperty property)
    {
        var isRequired = property.Name.EndsWith('!');
        return new(isRequired ? property.Name[..^1] : property.Name, isRequired, FactNotation.Parse(property.Value.GetString()!, this));
    }

    private ValueRule Compile(string name)
    {
        foreach (var source in sources)
        {
            if (source.TryGetProperty(name, out var type))
            {
                return Compile(name, type);
            }
        }

        throw new KeyNotFoundException($"The schema facts have no type '{name}'.");
    }

    private ValueRule Compile(string name, JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.Object => Object(type, unions.TryGetValue(name, out var members) ? members : null),
        JsonValueKind.Array => new EnumRule([.. type.EnumerateArray().Select(value => value.GetString()!)]),
        JsonValueKind.String => FactNotation.Parse(type.GetString()!, this),
        _ => throw new FormatException($"The schema facts hold type '{name}' in an unknown notation."),
    };
}
