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

    /// <summary>Worked examples of the feed.</summary>
    /// <param name="kind">The case, or <c>all</c> for all that the institution has.</param>
    /// <exception cref="PageBlockException">There is no such case.</exception>
    IEnumerable<ExampleBlock> Examples(string kind);
}

/// <summary>A block.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsMarkdown">Whether it is Markdown, which is read together with the page; else it is HTML.</param>
internal sealed record PageBlock(string Text, bool IsMarkdown = false);

/// <summary>A worked example of the feed, in Markdown.</summary>
/// <param name="Before">What it is and why.</param>
/// <param name="Query">Shows what a refresh makes of it; the answer stands between the two texts.</param>
/// <param name="After">Its rows.</param>
internal sealed record ExampleBlock(string Before, string Query, string After);

/// <summary>A tag's words name nothing that there is.</summary>
internal sealed class PageBlockException(string message) : Exception(message);
