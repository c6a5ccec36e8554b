using QsGen.QuickSight.Data;

namespace QsGen.QuickSight.Visuals;

/// <summary>A field in a well of a visual.</summary>
/// <param name="Role">The well: <c>g</c> group by, <c>v</c> values, <c>u</c> unaggregated columns, <c>c</c> category,
/// <c>k</c> colours, <c>d</c> dates of a figure, <c>s</c> source, <c>t</c> target, <c>w</c> weight.</param>
/// <param name="Field">The field.</param>
internal sealed record FieldSlot(char Role, Field Field);
