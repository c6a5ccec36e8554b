namespace QsGen.Viewer.Frames;

/// <summary>What values are.</summary>
internal enum ValueKind
{
    /// <summary>Texts.</summary>
    Text,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Days with times.</summary>
    Time,
}
