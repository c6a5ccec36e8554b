using Markdig.Syntax.Inlines;
using QsGen.Handbook.References;

namespace QsGen.Handbook.Rendering;

/// <summary>A typed reference within a line.</summary>
/// <param name="target">What it stands for.</param>
/// <param name="kind">The kind of thing.</param>
/// <param name="text">What is shown.</param>
internal sealed class ReferenceInline(ResolvedReference target, string kind, string text) : LeafInline
{
    /// <summary>What it stands for.</summary>
    public ResolvedReference Target => target;

    /// <summary>The kind of thing.</summary>
    public string Kind => kind;

    /// <summary>What is shown.</summary>
    public string Text => text;
}
