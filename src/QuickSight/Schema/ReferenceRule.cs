using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>A value of a named type. The type is looked up when it is needed: types may contain themselves.</summary>
internal sealed class ReferenceRule(TypeTable types, string name) : ValueRule
{
    /// <summary>The name of the type.</summary>
    public string TypeName => name;

    /// <inheritdoc/>
    public override void Check(JsonNode node, ViolationList found) => types[name].Check(node, found);
}
