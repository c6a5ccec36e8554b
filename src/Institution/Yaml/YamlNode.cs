namespace QsGen.Institution.Yaml;

/// <summary>A node of a YAML document that knows where it was written.</summary>
internal abstract record YamlNode
{
    private protected YamlNode()
    {
    }

    /// <summary>The line on which the node (or the alias that stands for it) begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column at which it begins, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The line of the anchor when an alias stands for the node; 0 otherwise.</summary>
    public int AnchorLine { get; init; }

    /// <summary>True when the node carries an anchor.</summary>
    public bool IsAnchored { get; init; }

    /// <summary>What the node is, for messages: <c>a list</c>, <c>the number 12</c>, <c>nothing</c>.</summary>
    public abstract string Describe();
}
