using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.QuickSight;

/// <summary>The developer guide shows code of the sample app as it is.</summary>
[TestFixture]
internal sealed partial class GuideTests
{
    [TestCaseSource(nameof(Snippets))]
    public void Guide_Snippet_IsCodeOfTheSampleApp(string snippet)
    {
        var samples = Directory.EnumerateFiles(Path.Combine(SharedFacts.RepositoryRoot, "tests", "QuickSight", "Samples"), "*.cs")
            .Select(file => Unindented(File.ReadAllText(file)));

        Assert.That(samples.Any(sample => sample.Contains(Unindented(snippet), StringComparison.Ordinal)), Is.True,
            "no file of the sample app contains these lines");
    }

    private static IEnumerable<TestCaseData> Snippets()
    {
        var guide = File.ReadAllText(Path.Combine(SharedFacts.RepositoryRoot, "docs", "adding-a-visual.md"));
        return Fence().Matches(guide).Select((match, number) => new TestCaseData(match.Groups["code"].Value)
            .SetName($"{nameof(Guide_Snippet_IsCodeOfTheSampleApp)}({number})"));
    }

    private static string Unindented(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
