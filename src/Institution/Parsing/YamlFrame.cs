using QsGen.Institution.Yaml;
using YamlDotNet.Core.Events;

namespace QsGen.Institution.Parsing;

/// <summary>A list or mapping whose end has not been read yet.</summary>
internal sealed class YamlFrame(NodeEvent start, bool isMapping, int nodesBefore)
{
    /// <summary>The event that opened it.</summary>
    public NodeEvent Start { get; } = start;

    /// <summary>How many values the document had before it, those behind aliases counted each time.</summary>
    public int NodesBefore { get; } = nodesBefore;

    /// <summary>True for a mapping: its children alternate between keys and values.</summary>
    public bool IsMapping { get; } = isMapping;

    /// <summary>The line it begins on, from 1.</summary>
    public int Line => (int)Start.Start.Line;

    /// <summary>The column it begins at, from 1.</summary>
    public int Column => (int)Start.Start.Column;

    /// <summary>What has been read of it.</summary>
    public List<YamlNode> Children { get; } = [];
}
