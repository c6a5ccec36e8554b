using System.Collections.Immutable;

namespace QsGen.Handbook.Figures;

/// <summary>What a query over the demo data gave.</summary>
/// <param name="Columns">The columns in lower case, in order.</param>
/// <param name="Rows">The rows; a value is null, a text, a number or, for days and times, its text.</param>
/// <param name="Problem">Why there is no answer; null when there is one.</param>
internal sealed record FigureAnswer(
    ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows, string? Problem = null)
{
    /// <summary>No answer.</summary>
    public static FigureAnswer Failed(string problem) => new([], [], problem);
}
