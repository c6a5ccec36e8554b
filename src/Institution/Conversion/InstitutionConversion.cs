namespace QsGen.Institution.Conversion;

/// <summary>An institution's text in the other grammar.</summary>
/// <param name="Text">The text; comments and order are those of the original.</param>
/// <param name="Unsaid">What the other grammar can't say, each with its place and what the text says instead.</param>
internal sealed record InstitutionConversion(string Text, ValueList<string> Unsaid);
