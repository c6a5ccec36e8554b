using System.Collections.Immutable;

namespace QsGen.Viewer.Frames;

/// <summary>Something that narrows the sheet.</summary>
/// <param name="Label">What people call it: a control's title, or a column's words.</param>
/// <param name="Text">What it is set to, for people.</param>
/// <param name="IsDefault">True when nobody changed it.</param>
/// <param name="Keys">The keys of the state (see <see cref="StateKeys"/>) to remove to reset it; empty when nothing can be reset.</param>
internal sealed record ActiveFilter(string Label, string Text, bool IsDefault, ImmutableArray<string> Keys);
