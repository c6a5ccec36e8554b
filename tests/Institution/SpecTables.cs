using QsGen.Tests.Support;

namespace QsGen.Tests.Institution;

/// <summary>Tables of the shared chapter on institutions.</summary>
internal static class SpecTables
{
    private const string Chapter = "spec/institution-model.md";

    /// <summary>The rows of the table with a header in a section; cells without backticks, bars within cells restored.</summary>
    /// <param name="section">The beginning of the section's heading.</param>
    /// <param name="header">The beginning of the table's header row, such as <c>| id | name |</c>.</param>
    public static List<string[]> Rows(string section, string header)
    {
        var lines = SharedFacts.ReadText(Chapter).Split('\n')
            .SkipWhile(line => !line.StartsWith(section, StringComparison.Ordinal))
            .SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Replace("`", "").Trim(' ', '|')).ToArray())
            .ToList();
        Assert.That(lines, Is.Not.Empty, $"{section} has no table {header}");
        return lines;
    }
}
