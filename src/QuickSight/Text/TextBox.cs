using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using QsGen.QuickSight.Emission;
using QsGen.QuickSight.Themes;

namespace QsGen.QuickSight.Text;

/// <summary>A box of text on a sheet.</summary>
internal sealed class TextBox : SheetElement
{
    /// <summary>Largest content, in characters.</summary>
    public const int MaximumLength = 150_000;

    /// <summary>Declares a text box.</summary>
    /// <param name="id">The id in the definition: letters, digits, underscores, hyphens.</param>
    /// <param name="content">Runs, breaks and lists, in order.</param>
    /// <exception cref="TreeException">The id does not fit QuickSight's pattern, or there is no content.</exception>
    public TextBox(string id, ImmutableArray<RichText> content, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(SourceLine.At(file, line))
    {
        Id = Require.Identifier(id, "id of a text box");
        Require.That(!content.IsDefaultOrEmpty, $"text box '{id}' has no content");
        Content = content;
    }

    /// <summary>The id in the definition.</summary>
    public string Id { get; }

    /// <summary>Runs, breaks and lists, in order.</summary>
    public ImmutableArray<RichText> Content { get; }

    internal override string ElementType => "TEXT_BOX";

    public override string Describe() => $"text box '{Id}'";

    /// <summary>The finished XML, in the colours of a palette.</summary>
    internal string Render(ThemePalette palette) =>
        $"<text-box>{string.Concat(Content.Select(part => part.Render(palette)))}</text-box>";

    internal JsonObject Emit(ThemePalette palette) => Json.Object(("SheetTextBoxId", Id), ("Content", Render(palette)));
}
