using System.Collections.Immutable;
using QsGen.Handbook.Authoring;

namespace QsGen.Handbook.Rendering;

/// <summary>Makes what the tags of pages put there.</summary>
internal interface IPageBlocks
{
    /// <summary>Makes a block.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="words">What stands in it.</param>
    /// <param name="page">The page that it is on.</param>
    /// <param name="id">Tells it apart from the page's other blocks.</param>
    /// <exception cref="PageBlockException">The words name nothing that there is.</exception>
    PageBlock Write(string tag, ImmutableArray<string> words, PageSource page, string id);
}

/// <summary>A block.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsMarkdown">Whether it is Markdown, which is read together with the page; else it is HTML.</param>
internal sealed record PageBlock(string Text, bool IsMarkdown = false);

/// <summary>A tag's words name nothing that there is.</summary>
internal sealed class PageBlockException(string message) : Exception(message);
