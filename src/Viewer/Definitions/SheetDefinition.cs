using System.Collections.Immutable;

namespace QsGen.Viewer.Definitions;

/// <summary>A sheet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The text of its tab.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Description">Its explanation, or empty.</param>
/// <param name="Layout">The first of its layouts.</param>
/// <param name="Controls">Its controls: those of parameters first, each kind in the order of the definition.</param>
/// <param name="TextBoxes">The markup of its text boxes by id.</param>
/// <param name="Visuals">Its visuals.</param>
internal sealed record SheetDefinition(
    string Id,
    string Name,
    string Title,
    string Description,
    DefinitionNode Layout,
    ImmutableArray<ControlDefinition> Controls,
    ImmutableArray<(string Id, string Content)> TextBoxes,
    ImmutableArray<VisualDefinition> Visuals);
