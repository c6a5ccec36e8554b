using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>An object of named properties; no others are allowed.</summary>
/// <param name="properties">All properties of the type.</param>
/// <param name="alternatives">The members of which exactly one must be set; empty when the type is no union.</param>
internal sealed class ObjectRule(ImmutableArray<PropertyRule> properties, ImmutableArray<string> alternatives) : ValueRule
{
    private readonly FrozenDictionary<string, PropertyRule> _byName =
        properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);

    private readonly ImmutableArray<string> _required = [.. properties.Where(p => p.IsRequired).Select(p => p.Name)];

    /// <summary>All properties of the type, in the order of the facts.</summary>
    public ImmutableArray<PropertyRule> Properties => properties;

    /// <summary>The members of which exactly one must be set; empty when the type is no union.</summary>
    public ImmutableArray<string> Alternatives => alternatives;

    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found)
    {
        if (node is not JsonObject value)
        {
            found.Add(node, SchemaRule.Type, "must be an object");
            return;
        }

        foreach (var (name, member) in value)
        {
            CheckMember(value, name, member, found);
        }

        foreach (var name in _required)
        {
            if (!value.ContainsKey(name))
            {
                found.Add(value, name, SchemaRule.Required, "is required");
            }
        }

        CheckAlternatives(value, found);
    }

    private void CheckMember(JsonObject value, string name, JsonNode? member, ViolationList found)
    {
        if (!_byName.TryGetValue(name, out var property))
        {
            found.Add(value, name, SchemaRule.UnknownProperty, "is no property of this type");
        }
        else if (member is null)
        {
            found.Add(value, name, SchemaRule.Type, "must not be null; leave the property out");
        }
        else
        {
            property.Value.Check(member, found);
        }
    }

    private void CheckAlternatives(JsonObject value, ViolationList found)
    {
        if (alternatives.IsEmpty)
        {
            return;
        }

        var set = alternatives.Count(value.ContainsKey);
        if (set != 1)
        {
            found.Add(value, SchemaRule.Union, $"has {set} members set; exactly one of {string.Join(", ", alternatives)} is wanted");
        }
    }
}
