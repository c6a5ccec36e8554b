using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace QsGen.Viewer.Frames;

/// <summary>An element of a text box; <c>type</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(TextBreak), "break")]
[JsonDerivedType(typeof(TextLink), "link")]
[JsonDerivedType(typeof(TextSpan), "span")]
[JsonDerivedType(typeof(TextBlock), "block")]
[JsonDerivedType(typeof(TextList), "list")]
internal abstract record TextNode;

/// <summary>Plain text.</summary>
/// <param name="Text">The text, entities already read.</param>
internal sealed record TextRun(string Text) : TextNode;

/// <summary>A line break.</summary>
internal sealed record TextBreak : TextNode;

/// <summary>A link, opened in a new tab without a referrer.</summary>
/// <param name="Address">An absolute https, http or mailto address; anything else was refused and is a <see cref="TextSpan"/>.</param>
/// <param name="Content">What can be clicked.</param>
internal sealed record TextLink(string Address, ImmutableArray<TextNode> Content) : TextNode;

/// <summary>A stretch of text that looks different.</summary>
/// <param name="Style">How.</param>
/// <param name="Content">The text.</param>
internal sealed record TextSpan(TextStyle Style, ImmutableArray<TextNode> Content) : TextNode;

/// <summary>A paragraph.</summary>
/// <param name="Align"><c>start</c>, <c>center</c>, <c>end</c> or <c>justify</c>.</param>
/// <param name="Content">What is in it.</param>
internal sealed record TextBlock(string Align, ImmutableArray<TextNode> Content) : TextNode;

/// <summary>A list.</summary>
/// <param name="IsOrdered">Whether it is numbered.</param>
/// <param name="Items">Its items.</param>
internal sealed record TextList(bool IsOrdered, ImmutableArray<TextItem> Items) : TextNode;

/// <summary>An item of a list.</summary>
/// <param name="Level">How far it is indented, from 0.</param>
/// <param name="Content">What is in it.</param>
internal sealed record TextItem(int Level, ImmutableArray<TextNode> Content);
