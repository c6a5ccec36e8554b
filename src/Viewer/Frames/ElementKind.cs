namespace QsGen.Viewer.Frames;

/// <summary>What can stand in a layout.</summary>
internal enum ElementKind
{
    /// <summary>A visual.</summary>
    Visual,

    /// <summary>A text box.</summary>
    TextBox,

    /// <summary>Something that the viewer does not draw; its cell says so.</summary>
    Other,
}
