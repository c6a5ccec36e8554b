using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>A series of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Raw">The value of the colour field that it stands for; null for a measure by itself, and for the rest ("Other").</param>
/// <param name="Color">A colour that the definition asks for, or null: then the palette's, by position.</param>
/// <param name="Marks">One for each category; null where there is none.</param>
internal sealed record Series(string Name, string? Raw, string? Color, ImmutableArray<Mark?> Marks)
{
    /// <summary>Whether a combo draws it as a line.</summary>
    public bool IsLine { get; init; }

    /// <summary>Whether it belongs to the second axis.</summary>
    public bool OnSecondAxis { get; init; }

    /// <summary>Whether it stands for all that a limit cut off.</summary>
    public bool IsOther { get; init; }
}
