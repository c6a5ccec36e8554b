using QsGen.Institution.Findings;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>One child in the list of a chain entry.</summary>
/// <param name="Name">The rail or template that follows.</param>
/// <param name="Optional">True when it may stay away.</param>
/// <param name="FanIn">True when several firings of the parent share one transfer of it.</param>
/// <param name="ParentCount">How many firings share one; null when any number may.</param>
/// <param name="Node">Where it is written.</param>
/// <param name="Path">Its logical place.</param>
internal sealed record ChainChild(string Name, bool Optional, bool FanIn, int? ParentCount, YamlNode Node, ModelPath Path)
{
    /// <summary>True when it is one of those that are chosen from.</summary>
    public bool IsPlain => !Optional && !FanIn;
}
