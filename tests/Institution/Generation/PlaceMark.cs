namespace QsGen.Tests.Institution.Generation;

/// <summary>The sign that marks, in a text, where a finding is expected. No valid institution contains it.</summary>
internal static class PlaceMark
{
    public const char Mark = '§';

    /// <summary>The text without its mark.</summary>
    public static string Remove(string yaml) => yaml.Replace(Mark.ToString(), "", StringComparison.Ordinal);

    /// <summary>The line and column of the mark, both from 1.</summary>
    public static (int Line, int Column) PlaceOf(string yaml)
    {
        var before = yaml[..yaml.IndexOf(Mark, StringComparison.Ordinal)];
        return (before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
