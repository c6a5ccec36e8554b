namespace QsGen.Engine.Display;

/// <summary>One row of a plan in Markdown.</summary>
/// <param name="Short">What happens to it, in one line.</param>
/// <param name="Long">The same with what changes inside; null when there is nothing more, or no room for it.</param>
internal sealed record MarkdownSection(string Short, string? Long)
{
    /// <summary>What is written.</summary>
    public string Text => Long ?? Short;
}
