using System.Collections.Immutable;
using QsGen.Wire;
using QsGen.Wire.Changes;

namespace QsGen.Plans;

/// <summary>Where a comparison stands.</summary>
/// <param name="Path">The place, elements by index.</param>
/// <param name="Text">The place, elements by id where they have one.</param>
/// <param name="Name">The innermost key.</param>
/// <param name="Parts">The parts of the document around it.</param>
/// <param name="Inner">The place within the innermost part.</param>
internal sealed record DocumentPlace(PropertyPath Path, string Text, string Name, ImmutableArray<DocumentPart> Parts, string Inner)
{
    /// <summary>The whole document.</summary>
    public static DocumentPlace Root { get; } = new(PropertyPath.Root, "", "", [], "");

    public DocumentPlace Key(string key) =>
        new(Path.Key(key), PropertyPathText.Key(Text, key), key, Parts, PropertyPathText.Key(Inner, key));

    public DocumentPlace Index(int index) => this with
    {
        Path = Path.Index(index),
        Text = PropertyPathText.Index(Text, index),
        Inner = PropertyPathText.Index(Inner, index),
    };

    /// <summary>The element of a list that has an id.</summary>
    public DocumentPlace Element(int index, string id, DocumentPart part) => new(
        Path.Index(index), $"{Text}[\"{id.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]", Name, Parts.Add(part), "");

    public DocumentPlace Within(DocumentPart part) => this with { Parts = Parts.Add(part), Inner = "" };
}
