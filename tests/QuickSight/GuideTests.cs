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
        var samples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "QuickSight", "Samples"), "*.cs")
            .Select(file => Unindented(File.ReadAllText(file)));

        Assert.That(samples.Any(sample => sample.Contains(Unindented(snippet), StringComparison.Ordinal)), Is.True,
            "no file of the sample app contains these lines");
    }

    [TestCaseSource(nameof(Paths))]
    public void Guide_Path_Exists(string path) => Assert.That(Path.Exists(Path.Combine(Repository.Root, path)), Is.True);

    private static string Guide() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "adding-a-visual.md"));

    private static IEnumerable<string> Paths() => RepositoryPath().Matches(Guide()).Select(match => match.Groups["path"].Value).Distinct();

    private static IEnumerable<TestCaseData> Snippets() => Fence().Matches(Guide()).Select((match, number) =>
        new TestCaseData(match.Groups["code"].Value).SetName($"{nameof(Guide_Snippet_IsCodeOfTheSampleApp)}({number})"));

    private static string Unindented(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<path>(?:Sql|Components|tests|QuickSight)/[A-Za-z0-9./]+)`")]
    private static partial Regex RepositoryPath();
}
