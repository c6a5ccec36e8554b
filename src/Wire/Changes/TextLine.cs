namespace QsGen.Wire.Changes;

/// <summary>One line of a changed text.</summary>
/// <param name="Kind">Added, removed, or around a change.</param>
/// <param name="Number">Its number, from 1, in the new text; of a removed line in the old text.</param>
/// <param name="Text">The line.</param>
internal sealed record TextLine(TextLineKind Kind, int Number, string Text);
