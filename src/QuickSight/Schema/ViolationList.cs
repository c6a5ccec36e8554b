using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>Collects the violations of one document.</summary>
internal sealed class ViolationList(JsonNode root)
{
    private readonly ImmutableArray<SchemaViolation>.Builder _found = ImmutableArray.CreateBuilder<SchemaViolation>();

    /// <summary>Adds a violation at a node.</summary>
    public void Add(JsonNode node, SchemaRule rule, string message, ViolationSeverity severity = ViolationSeverity.Error) =>
        _found.Add(new(JsonPointer.Of(node, root), rule, message, severity));

    /// <summary>Adds a violation at a member of a node, which may be missing.</summary>
    public void Add(JsonNode parent, string member, SchemaRule rule, string message) =>
        _found.Add(new(JsonPointer.Of(parent, root) + JsonPointer.Step(member), rule, message));

    /// <summary>All violations so far.</summary>
    public ImmutableArray<SchemaViolation> ToImmutable() => _found.ToImmutable();
}
