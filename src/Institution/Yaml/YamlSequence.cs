using System.Collections.Immutable;

namespace QsGen.Institution.Yaml;

/// <summary>A list of nodes.</summary>
internal sealed record YamlSequence : YamlNode
{
    /// <summary>The items in file order.</summary>
    public required ImmutableArray<YamlNode> Items { get; init; }

    /// <inheritdoc />
    public override string Describe() => Items.IsEmpty ? "an empty list" : "a list";
}
