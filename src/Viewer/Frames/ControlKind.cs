namespace QsGen.Viewer.Frames;

/// <summary>What a control looks like.</summary>
internal enum ControlKind
{
    /// <summary>A list that drops down.</summary>
    Dropdown,

    /// <summary>A list that is always open.</summary>
    List,

    /// <summary>A slider with a box for the number; two ends when it has two keys.</summary>
    Slider,

    /// <summary>A line of text.</summary>
    TextField,

    /// <summary>Several lines of text; each line is a value.</summary>
    TextArea,

    /// <summary>One day.</summary>
    Date,

    /// <summary>First and last day.</summary>
    DateRange,

    /// <summary>A kind that the viewer does not draw; <see cref="ControlFrame.Info"/> names it.</summary>
    NotDrawn,
}
