namespace QsGen.Handbook.Rendering;

/// <summary>A block of code on a page that has to work.</summary>
/// <param name="Page">The page.</param>
/// <param name="Language">What it is written in: <c>sql</c> or <c>sh</c>.</param>
/// <param name="Words">What stands behind the language: <c>postgres</c> or <c>duckdb</c> for one engine alone, <c>shown</c> for what can't
/// run by itself.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeExample(string Page, string Language, string Words, string Text);
