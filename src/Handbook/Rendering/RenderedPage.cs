using System.Collections.Immutable;
using QsGen.Handbook.Authoring;

namespace QsGen.Handbook.Rendering;

/// <summary>A page as HTML, without what is around it.</summary>
/// <param name="Source">The page.</param>
/// <param name="Html">Its body, the title left out.</param>
/// <param name="Headings">Its headings, in order.</param>
/// <param name="Examples">Its code that has to work.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record RenderedPage(
    PageSource Source,
    string Html,
    ImmutableArray<PageHeading> Headings,
    ImmutableArray<CodeExample> Examples,
    ImmutableArray<PageProblem> Problems);

/// <summary>A heading.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Its place on the page.</param>
/// <param name="Text">Its words.</param>
internal sealed record PageHeading(int Level, string Id, string Text);
