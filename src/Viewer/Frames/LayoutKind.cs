namespace QsGen.Viewer.Frames;

/// <summary>How places are counted.</summary>
internal enum LayoutKind
{
    /// <summary>In columns and rows of a grid.</summary>
    Grid,

    /// <summary>In pixels from the upper left corner.</summary>
    FreeForm,
}
