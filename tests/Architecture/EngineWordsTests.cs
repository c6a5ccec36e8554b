using System.Text.RegularExpressions;
using QsGen.Tests.Support;

namespace QsGen.Tests.Architecture;

/// <summary>The engine works for any program: what its resources are is handed in.</summary>
internal sealed partial class EngineWordsTests
{
    [Test]
    public void Engine_HasNoWordForWhatItsResourcesAre()
    {
        var folder = Path.Combine(Repository.Root, "src", "Engine");
        var words =
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            where !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal)
            from line in File.ReadLines(file).Select((text, index) => (text, index))
            where Subject().IsMatch(line.text)
            select $"{Path.GetRelativePath(folder, file)}:{line.index + 1}: {line.text.Trim()}";

        Assert.That(words, Is.Empty);
    }

    [GeneratedRegex("quicksight|sheet|visual|data ?set|dashboard|institution|bank", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();
}
