using System.Text.Json.Nodes;

namespace QsGen.QuickSight.Schema;

/// <summary>What the published schema says about one value.</summary>
internal abstract class ValueRule
{
    /// <summary>Adds every violation in and below <paramref name="node"/> to <paramref name="found"/>.</summary>
    public abstract void Check(JsonNode node, ViolationList found);
}
