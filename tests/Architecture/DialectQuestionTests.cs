using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Architecture;

/// <summary>What databases do differently is asked of the dialect, so that a new one compiles only once it has answered it.</summary>
internal sealed partial class DialectQuestionTests
{
    private static readonly string[] Product = ["src", "Components", "Stacks"];

    [Test]
    public void Product_OutsideTheDialects_ComparesNoDialect()
    {
        var root = Repository.Root;
        var dialects = Path.Combine(root, "src", "Database", "Dialects");
        var found =
            from folder in Product
            from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            where !file.StartsWith(dialects, StringComparison.Ordinal) && Comparison().IsMatch(File.ReadAllText(file))
            select Path.GetRelativePath(root, file);

        Assert.That(found, Is.Empty, "give the dialect a member that says what is decided");
    }

    [GeneratedRegex(
        @"(==|!=|\bis( not)?)\s+SqlDialects\.|\bis( not)?\s+(Postgres|Oracle|DuckDb)Dialect\b|Dialect\.Name\b[^;]{0,20}\bswitch\b")]
    private static partial Regex Comparison();
}
