namespace QsGen.Database.Relations;

/// <summary>One declaration in the header of a <c>.sql</c> file, with the lines that continue it.</summary>
/// <param name="Line">The line that it begins on, counted from 1.</param>
/// <param name="Text">Its text behind the two hyphens.</param>
internal sealed record HeaderLine(int Line, string Text);
